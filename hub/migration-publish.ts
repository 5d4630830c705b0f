// Migration 4: who may see which asset, from draft to archive, and what it was before; what the team shares beside it. Never edited once released.

const own = `USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
     WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`;

const ownRows = (table: string, rights: string): string[] => [
  `ALTER TABLE touchline.${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE touchline.${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_rows ON touchline.${table} ${own}`,
  `GRANT ${rights} ON touchline.${table} TO touchline_app`,
];

/** What a device is given. Whoever keeps the catalogue sees all of it, so only a rep's view can be narrower. */
const sight = `ADD COLUMN audience text NOT NULL DEFAULT 'internal' CHECK (audience IN ('public', 'customer', 'internal')),
     ADD COLUMN catalogues text[] NOT NULL DEFAULT '{}'`;
const onlyReps = `CHECK (role = 'rep' OR (audience = 'internal' AND catalogues = '{}'))`;

export const publishStatements: readonly string[] = [
  // "shown_as" keeps each "catalogue/audience" it was ever published as: who could never see it hears nothing of it, not
  // even that it is gone.
  `ALTER TABLE touchline.assets
     ADD COLUMN catalogue text NOT NULL DEFAULT 'main',
     ADD COLUMN state text NOT NULL DEFAULT 'published' CHECK (state IN ('draft', 'review', 'published', 'archived')),
     ADD COLUMN changed_by uuid,
     ADD COLUMN changed_at timestamptz,
     ADD COLUMN shown_as text[] NOT NULL DEFAULT '{}'`,
  `CREATE INDEX assets_by_state ON touchline.assets (tenant_id, state, version)`,

  // "sight_epoch" grows when the view changes: an older cursor then starts anew.
  `ALTER TABLE touchline.devices ${sight}, ADD COLUMN sight_epoch integer NOT NULL DEFAULT 0, ADD ${onlyReps}`,
  `ALTER TABLE touchline.invites ${sight}, ADD ${onlyReps}`,

  `CREATE TABLE touchline.catalogues (
     tenant_id uuid NOT NULL,
     id text NOT NULL,
     name text NOT NULL,
     created_by uuid,
     created_at timestamptz NOT NULL,
     PRIMARY KEY (tenant_id, id))`,
  ...ownRows('catalogues', 'SELECT, INSERT, UPDATE, DELETE'),

  // Append-only. "before" is the asset before the change; null where only its state changed, or it was not there.
  `CREATE TABLE touchline.asset_history (
     tenant_id uuid NOT NULL,
     asset_id text NOT NULL,
     version bigint NOT NULL,
     at timestamptz NOT NULL,
     device_id uuid,
     from_state text NOT NULL,
     to_state text NOT NULL,
     catalogue text NOT NULL,
     fields text[] NOT NULL,
     before jsonb,
     PRIMARY KEY (tenant_id, asset_id, version))`,
  ...ownRows('asset_history', 'SELECT, INSERT'),

  // Rules and facts of the team. "shared_version" is the newest version among them: with it a pull tells whether to fetch them.
  `ALTER TABLE touchline.workspaces ADD COLUMN shared_version bigint NOT NULL DEFAULT 0`,
  `CREATE TABLE touchline.shared (
     tenant_id uuid NOT NULL,
     kind text NOT NULL CHECK (kind IN ('rule', 'fact')),
     id text NOT NULL,
     version bigint NOT NULL,
     data jsonb,
     is_deleted boolean NOT NULL DEFAULT false,
     changed_by uuid,
     changed_at timestamptz NOT NULL,
     PRIMARY KEY (tenant_id, kind, id),
     CHECK (is_deleted = (data IS NULL)))`,
  ...ownRows('shared', 'SELECT, INSERT, UPDATE'),

  // Row-level security binds the owner, too: each workspace in turn. What was deleted has lost its audience.
  `DO $$ DECLARE w uuid; BEGIN
     PERFORM set_config('app.keeper', 'on', true);
     FOR w IN SELECT tenant_id FROM touchline.workspaces LOOP
       PERFORM set_config('app.tenant', w::text, true);
       INSERT INTO touchline.catalogues (tenant_id, id, name, created_at) VALUES (w, 'main', 'Main', now());
       UPDATE touchline.assets SET shown_as = CASE WHEN data IS NULL
         THEN '{main/public,main/customer,main/internal}'::text[]
         ELSE ARRAY['main/' || coalesce(data->>'audience', 'internal')] END WHERE tenant_id = w;
     END LOOP;
     PERFORM set_config('app.tenant', '', true), set_config('app.keeper', '', true);
   END $$`,
];
