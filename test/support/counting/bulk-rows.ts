import type { Database } from '../../../src/shared/database/database.js';

type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

const MOST_PARAMETERS = 900;

/** Rows by their table, in the order that they must be written in. */
export class BulkRows {
  private readonly tables = new Map<string, Row[]>();

  add(table: string, row: Row): void {
    const rows = this.tables.get(table);
    if (rows) rows.push(row);
    else this.tables.set(table, [row]);
  }

  /** Writes them all, as many at a time as a statement takes. */
  async write(database: Database): Promise<void> {
    await database.write(async (transaction) => {
      for (const [table, rows] of this.tables) {
        const columns = Object.keys(rows[0] ?? {});
        const atATime = Math.floor(MOST_PARAMETERS / columns.length);
        for (let start = 0; start < rows.length; start += atATime) {
          const batch = rows.slice(start, start + atATime);
          const values = batch.map((_row, index) => `(${places(columns.length, index * columns.length)})`);
          const names = columns.map((column) => `"${column}"`).join(', ');
          await transaction.query(
            `INSERT INTO "${table}" (${names}) VALUES ${values.join(', ')}`,
            batch.flatMap((row) => columns.map((column) => row[column] ?? null)),
          );
        }
      }
    });
  }
}

function places(count: number, after: number): string {
  return Array.from({ length: count }, (_each, index) => `$${String(after + index + 1)}`).join(', ');
}
