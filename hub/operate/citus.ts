// The statements that spread the tables over a Citus cluster, made from the list of tables. Every key begins with
// `tenant_id`, so all rows of a workspace stand together and no statement of a request asks more than one node.
import { tenantTables } from '../migrations.ts';

/** To run once as the owner, after the hub's first start on the coordinator. */
export function citusStatements(): string[] {
  return [
    'CREATE EXTENSION IF NOT EXISTS citus;',
    // Roles have to exist on the workers; Citus carries this one over with its grants.
    'SET citus.enable_create_role_propagation TO on;',
    ...tenantTables.map((table, at) =>
      at === 0
        ? `SELECT create_distributed_table('touchline.${table}', 'tenant_id');`
        : `SELECT create_distributed_table('touchline.${table}', 'tenant_id', colocate_with => 'touchline.${tenantTables[0]}');`,
    ),
  ];
}
