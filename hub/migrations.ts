// The schema, forward only: a released migration is never edited, the next one is appended.
// Every table starts its key with `tenant_id`, so that a distributed PostgreSQL can split by it.
import { publishStatements } from './migration-publish.ts';
import { teamStatements } from './migration-team.ts';

export interface Migration {
  version: number;
  name: string;
  statements: readonly string[];
}

const ownRows = (table: string): string[] => [
  `ALTER TABLE touchline.${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE touchline.${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_rows ON touchline.${table}
     USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
     WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
  `GRANT SELECT, INSERT, UPDATE ON touchline.${table} TO touchline_app`,
];

/** Tables with row-level security; a test compares this list with the database. */
export const tenantTables = [
  'workspaces',
  'devices',
  'operations',
  'touches',
  'assets',
  'usage',
  'sequences',
  'invites',
  'audit',
  'erased',
  'webhooks',
  'catalogues',
  'asset_history',
  'shared',
] as const;

export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'workspaces, devices, touches, assets, usage',
    statements: [
      // A role belongs to the whole server: another database, or an admin, may have made it already.
      `DO $$ BEGIN
         CREATE ROLE touchline_app NOLOGIN;
         EXECUTE format('GRANT touchline_app TO %I', current_user);
       EXCEPTION WHEN duplicate_object OR unique_violation THEN
         IF NOT pg_has_role(current_user, 'touchline_app', 'MEMBER') THEN
           EXECUTE format('GRANT touchline_app TO %I', current_user);
         END IF;
       WHEN insufficient_privilege THEN
         IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'touchline_app')
           OR NOT pg_has_role(current_user, 'touchline_app', 'MEMBER') THEN RAISE; END IF;
       END $$`,
      `GRANT USAGE ON SCHEMA touchline TO touchline_app`,

      // "version" counts every change of the workspace and is only raised under this row's lock: what a pull has
      // passed can never appear behind it. A new "epoch" means another history, so old cursors are void.
      `CREATE TABLE touchline.workspaces (
         tenant_id uuid PRIMARY KEY,
         name text NOT NULL,
         epoch uuid NOT NULL,
         version bigint NOT NULL DEFAULT 0,
         created_at timestamptz NOT NULL DEFAULT now())`,
      ...ownRows('workspaces'),

      `CREATE TABLE touchline.devices (
         tenant_id uuid NOT NULL,
         id uuid NOT NULL,
         label text NOT NULL,
         role text NOT NULL CHECK (role IN ('rep', 'marketer', 'admin')),
         token_hash text NOT NULL,
         created_at timestamptz NOT NULL DEFAULT now(),
         revoked_at timestamptz,
         PRIMARY KEY (tenant_id, id))`,
      `CREATE INDEX devices_by_token ON touchline.devices (token_hash)`,
      ...ownRows('devices'),
      // Sign-in happens before the tenant is known: whoever holds the token may see its one row.
      `CREATE POLICY by_token ON touchline.devices FOR SELECT
         USING (token_hash = nullif(current_setting('app.token_hash', true), ''))`,

      // Kept for good: a laptop that was off for months must not deliver twice.
      `CREATE TABLE touchline.operations (
         tenant_id uuid NOT NULL,
         op_id uuid NOT NULL,
         body_hash text NOT NULL,
         device_id uuid NOT NULL,
         received_at timestamptz NOT NULL DEFAULT now(),
         PRIMARY KEY (tenant_id, op_id))`,
      ...ownRows('operations'),

      // An undone touch keeps its id and loses its data.
      `CREATE TABLE touchline.touches (
         tenant_id uuid NOT NULL,
         id uuid NOT NULL,
         version bigint NOT NULL,
         device_id uuid NOT NULL,
         is_undone boolean NOT NULL DEFAULT false,
         data jsonb,
         received_at timestamptz NOT NULL DEFAULT now(),
         PRIMARY KEY (tenant_id, id))`,
      `CREATE INDEX touches_by_version ON touchline.touches (tenant_id, version)`,
      ...ownRows('touches'),

      `CREATE TABLE touchline.assets (
         tenant_id uuid NOT NULL,
         id text NOT NULL,
         version bigint NOT NULL,
         is_deleted boolean NOT NULL DEFAULT false,
         data jsonb,
         PRIMARY KEY (tenant_id, id))`,
      `CREATE INDEX assets_by_version ON touchline.assets (tenant_id, version)`,
      ...ownRows('assets'),

      // The id names a context of one device, so two reps in the same context are two rows.
      `CREATE TABLE touchline.usage (
         tenant_id uuid NOT NULL,
         device_id uuid NOT NULL,
         id text NOT NULL,
         asset_id text NOT NULL,
         step text NOT NULL,
         host text NOT NULL,
         persona text NOT NULL,
         industry text NOT NULL,
         stage text NOT NULL,
         at timestamptz NOT NULL,
         PRIMARY KEY (tenant_id, device_id, id))`,
      `CREATE INDEX usage_by_time ON touchline.usage (tenant_id, at)`,
      ...ownRows('usage'),
    ],
  },
  { version: 2, name: 'sequences, invites, audit, erased people, webhooks', statements: teamStatements },
  {
    version: 3,
    name: 'whose token a touch came with',
    // Names the colleague; "device_id" is the browser's own word for itself. Empty for touches of before.
    statements: ['ALTER TABLE touchline.touches ADD COLUMN signed_by uuid'],
  },
  {
    version: 4,
    name: 'states, catalogues and history of assets; what a device sees; shared rules and facts',
    statements: publishStatements,
  },
];
