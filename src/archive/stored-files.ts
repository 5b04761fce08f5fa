import type { Reader } from '../shared/database/database.js';

/** A row that points at a file in the store. */
export interface FileReference {
  readonly sha256: string;
  /** The size the row says; null where the row keeps none. */
  readonly sizeBytes: number | null;
  /** The table whose row it is. */
  readonly of: string;
}

/** Every column that points at the file store. A table that is missing here is found by the house test of `sha256` columns. */
export const FILE_COLUMNS: readonly {
  readonly table: string;
  readonly sha256: string;
  readonly sizeBytes: string | null;
}[] = [
  { table: 'draft_version', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'paper', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'letter', sha256: 'pdfSha256', sizeBytes: null },
  { table: 'letterhead', sha256: 'logoSha256', sizeBytes: 'logoSizeBytes' },
  { table: 'message_attachment', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'mailbox_message', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'incoming_mail', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'attachment', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'receipt', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'import_run', sha256: 'sha256', sizeBytes: null },
  { table: 'file_scan', sha256: 'sha256', sizeBytes: null },
  { table: 'summary_issue', sha256: 'docxSha256', sizeBytes: null },
  { table: 'summary_issue', sha256: 'xlsxSha256', sizeBytes: null },
  { table: 'summary_version', sha256: 'modelSha256', sizeBytes: null },
  { table: 'public_summary_form', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'summary_form', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'summary_template', sha256: 'sha256', sizeBytes: 'sizeBytes' },
  { table: 'board_case', sha256: 'docxSha256', sizeBytes: null },
  { table: 'board_case', sha256: 'pdfSha256', sizeBytes: null },
  { table: 'board_decision', sha256: 'protocolSha256', sizeBytes: 'protocolSizeBytes' },
  { table: 'outer_submission', sha256: 'letterSha256', sizeBytes: null },
  { table: 'redacted_variant', sha256: 'sha256', sizeBytes: 'sizeBytes' },
];

/** Every file that some row points at, each once for each table. */
export async function fileReferences(reader: Reader): Promise<FileReference[]> {
  const references: FileReference[] = [];
  for (const { table, sha256, sizeBytes } of FILE_COLUMNS) {
    const size = sizeBytes === null ? 'NULL' : `"${sizeBytes}"`;
    const rows: { sha256: string; sizeBytes: number | null }[] = await reader.query(
      `SELECT DISTINCT "${sha256}" AS "sha256", ${size} AS "sizeBytes" FROM "${table}" WHERE "${sha256}" IS NOT NULL`,
    );
    references.push(...rows.map((row) => ({ ...row, of: table })));
  }
  return references;
}
