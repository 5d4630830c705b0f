// Migration 2: what a team needs beside touches and assets. Never edited once released; the next one is appended.

const own = `USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
     WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`;

const ownRows = (table: string, rights: string): string[] => [
  `ALTER TABLE touchline.${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE touchline.${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_rows ON touchline.${table} ${own}`,
  `GRANT ${rights} ON touchline.${table} TO touchline_app`,
];

/** Jobs that serve every workspace may read these rows of all; only `everyTenant` and `dueTenants` ask so. */
const seenByKeeper = (table: string): string =>
  `CREATE POLICY by_keeper ON touchline.${table} FOR SELECT USING (current_setting('app.keeper', true) = 'on')`;

export const teamStatements: readonly string[] = [
  // "purged_version": the newest tombstone that is gone; an older cursor has to start anew.
  // "person_salt": keys of erased people are kept only as hashes that cannot be compared across workspaces.
  `ALTER TABLE touchline.workspaces
     ADD COLUMN purged_version bigint NOT NULL DEFAULT 0,
     ADD COLUMN person_salt text NOT NULL DEFAULT (gen_random_uuid()::text || gen_random_uuid()::text)`,
  seenByKeeper('workspaces'),

  `ALTER TABLE touchline.assets ADD COLUMN deleted_at timestamptz`,
  `UPDATE touchline.assets SET deleted_at = now() WHERE is_deleted`,
  `CREATE INDEX assets_by_deletion ON touchline.assets (tenant_id, deleted_at) WHERE is_deleted`,
  `GRANT DELETE ON touchline.assets TO touchline_app`,

  // To find a person's touches when the person is erased or asks for a copy.
  `CREATE INDEX touches_by_email ON touchline.touches (tenant_id, lower(data->'person'->>'email'))
     WHERE data->'person'->>'email' <> ''`,
  `CREATE INDEX touches_by_linkedin ON touchline.touches (tenant_id, lower(data->'person'->>'linkedinSlug'))
     WHERE data->'person'->>'linkedinSlug' <> ''`,
  `CREATE INDEX touches_by_person ON touchline.touches (tenant_id, device_id, (data->>'personId'))`,

  // After a rotation the old token works a little longer, so that an answer that was lost locks nobody out.
  `ALTER TABLE touchline.devices
     ADD COLUMN previous_hash text,
     ADD COLUMN previous_until timestamptz,
     ADD COLUMN last_seen_at timestamptz`,
  `CREATE INDEX devices_by_previous ON touchline.devices (previous_hash) WHERE previous_hash IS NOT NULL`,
  `DROP POLICY by_token ON touchline.devices`,
  `CREATE POLICY by_token ON touchline.devices FOR SELECT
     USING (nullif(current_setting('app.token_hash', true), '') IN (token_hash, previous_hash))`,

  // The last number of each sender that numbers its operations without gaps.
  `CREATE TABLE touchline.sequences (
     tenant_id uuid NOT NULL,
     device_id uuid NOT NULL,
     last_seq bigint NOT NULL,
     PRIMARY KEY (tenant_id, device_id))`,
  ...ownRows('sequences', 'SELECT, INSERT, UPDATE'),

  `CREATE TABLE touchline.invites (
     tenant_id uuid NOT NULL,
     id uuid NOT NULL,
     role text NOT NULL CHECK (role IN ('rep', 'marketer', 'admin')),
     label text NOT NULL,
     token_hash text NOT NULL,
     created_by uuid NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz,
     redeemed_at timestamptz,
     device_id uuid,
     PRIMARY KEY (tenant_id, id))`,
  `CREATE INDEX invites_by_token ON touchline.invites (token_hash)`,
  ...ownRows('invites', 'SELECT, INSERT, UPDATE'),
  `CREATE POLICY by_token ON touchline.invites FOR SELECT
     USING (token_hash = nullif(current_setting('app.token_hash', true), ''))`,

  // Append-only: nobody has the right to change or remove a line. Holds ids and counts, never a prospect.
  `CREATE TABLE touchline.audit (
     tenant_id uuid NOT NULL,
     id uuid NOT NULL,
     at timestamptz NOT NULL,
     device_id uuid NOT NULL,
     action text NOT NULL,
     subject text NOT NULL,
     detail jsonb NOT NULL,
     PRIMARY KEY (tenant_id, id))`,
  ...ownRows('audit', 'SELECT, INSERT'),

  // Who was erased, as salted hashes of the contact keys: a put that comes late finds the door shut.
  `CREATE TABLE touchline.erased (
     tenant_id uuid NOT NULL,
     key_hash text NOT NULL,
     erased_at timestamptz NOT NULL,
     PRIMARY KEY (tenant_id, key_hash))`,
  ...ownRows('erased', 'SELECT, INSERT'),

  // "cursor" is the workspace version up to which the endpoint has everything; no copy of a touch waits in a queue.
  `CREATE TABLE touchline.webhooks (
     tenant_id uuid NOT NULL,
     id uuid NOT NULL,
     url text NOT NULL,
     secrets jsonb NOT NULL,
     created_at timestamptz NOT NULL,
     cursor bigint NOT NULL,
     batch_until bigint,
     attempts integer NOT NULL DEFAULT 0,
     next_at timestamptz NOT NULL,
     lease_until timestamptz,
     failing_since timestamptz,
     disabled_at timestamptz,
     last_at timestamptz,
     last_result text NOT NULL DEFAULT '',
     PRIMARY KEY (tenant_id, id))`,
  ...ownRows('webhooks', 'SELECT, INSERT, UPDATE, DELETE'),
  seenByKeeper('webhooks'),
];
