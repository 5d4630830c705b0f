// The one door to SQL: the same statements run on embedded PGlite and on PostgreSQL.
// All data goes through `asTenant`, which drops the owner's rights first; nothing else may read or write rows.

/** Row values as both drivers give them: numbers or digit strings for `bigint`, `Date` for instants, objects for `jsonb`. */
export type Row = Record<string, unknown>;

export interface Session {
  query(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface Database extends Session {
  readonly kind: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back when it rejects. As the owner: only migrations and `asTenant` call it. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Role without rights of its own: row-level security binds it, also where the owner is a superuser. */
export const appRole = 'touchline_app';

/** Transaction as `touchline_app`. Without a tenant every table looks empty. */
export function asApp<T>(
  database: Database,
  variables: { tenant?: string; tokenHash?: string; isKeeper?: boolean },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return database.transaction(async (session) => {
    await session.query(
      `SELECT set_config('role', '${appRole}', true), set_config('app.tenant', $1, true), set_config('app.token_hash', $2, true),
         set_config('app.keeper', $3, true)`,
      [variables.tenant ?? '', variables.tokenHash ?? '', variables.isKeeper === true ? 'on' : ''],
    );
    return work(session);
  });
}

/** Ids of all workspaces, for jobs that serve each of them in turn. */
export const everyTenant = async (database: Database): Promise<string[]> => {
  const rows = await asApp(database, { isKeeper: true }, (session) =>
    session.query('SELECT tenant_id FROM touchline.workspaces ORDER BY tenant_id'),
  );
  return rows.map((row) => String(row.tenant_id));
};

/** Transaction in which exactly the rows of one workspace exist. */
export const asTenant = <T>(database: Database, tenant: string, work: (session: Session) => Promise<T>): Promise<T> =>
  asApp(database, { tenant }, work);

/** SQLSTATE of a database error, or empty. */
export const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The database is not there, is going away or had a deadlock: the same request can work later. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  return /^(08|40|53|57P)/.test(state) || /^E[A-Z]{4,}$/.test(state) || /terminated|timeout/i.test(String(error));
}
