import { accessibilityFaults } from '../tagged-pdf.js';
import { contentFaults } from './content-clauses.js';
import { fileFaults } from './file-clauses.js';
import { fontFaults } from './font-clauses.js';
import { metadataFaults } from './metadata-clauses.js';
import { OpenedPdf } from './opened-pdf.js';
import { structureFaults } from './structure-clauses.js';

/**
 * Where a document is not what PDF/A-2a or PDF/A-3a asks of it; empty for one that can be kept. Each fault begins with its
 * clause in ISO 19005-2:2011, which ISO 19005-3:2012 repeats under the same numbers save 6.8, about files in the document.
 * It asks for what our own writer could get wrong, not for what it never writes: no forms, no layers, no patterns.
 */
export async function archivalFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await OpenedPdf.from(bytes);
  return [
    ...fileFaults(pdf),
    ...contentFaults(pdf),
    ...fontFaults(pdf),
    ...metadataFaults(pdf),
    ...structureFaults(pdf),
    ...(await accessibilityFaults(bytes)).map((fault) => `6.7 ${fault}`),
  ];
}
