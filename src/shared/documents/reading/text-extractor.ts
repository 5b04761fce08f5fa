import { parseExtractionResult } from './extraction-result.js';
import type { DocumentKind, ReadingKind } from './file-verdict.js';
import { builtScript, EXTRACTION_LIMITS, GuardedChild, type ExtractionLimits } from './guarded-child.js';
import { pagesWithoutText } from './scan/read-scan.js';
import { scanPrograms } from './scan/scan-programs.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { ExtractionFailure, ExtractionResult } from './text-block.js';

export { EXTRACTION_LIMITS, type ExtractionLimits } from './guarded-child.js';

/** What LibreOffice must open first; it takes seconds only to start, and more on a machine that is busy. */
const BY_OFFICE: ReadonlySet<DocumentKind> = new Set(['doc', 'rtf']);
const PATIENCE = 3;
/** A page that is read by how it looks takes some seconds, and a letter has many. */
const PATIENCE_FOR_SCANS = 20;

const SCRIPT = 'shared/documents/reading/extract.process.js';

/**
 * Extracts the text of a file from outside in a child process of its own. Whatever the file does to that process becomes a
 * reason in the result; only what is wrong on our side, a program that was not built or a file that is not there, is thrown.
 */
export class TextExtractor {
  private readonly child: GuardedChild;
  private readonly patientChild: GuardedChild;
  private readonly scanChild: GuardedChild;

  constructor(limits: ExtractionLimits = EXTRACTION_LIMITS, script: string = builtScript(SCRIPT)) {
    this.child = new GuardedChild(script, limits);
    const within = (times: number) => ({ ...limits, timeLimitSeconds: limits.timeLimitSeconds * times });
    this.patientChild = new GuardedChild(script, within(PATIENCE));
    this.scanChild = new GuardedChild(script, within(PATIENCE_FOR_SCANS));
  }

  /**
   * The text of a document. Pages of a PDF that are pictures are read by how they look, where tesseract is installed; should
   * that fail, what the other pages say is not lost.
   */
  async extract(path: string, kind: DocumentKind): Promise<ExtractionResult> {
    const read = await this.readBy(BY_OFFICE.has(kind) ? this.patientChild : this.child, path, kind);
    const isScanned = read.ok && kind === 'pdf' && pagesWithoutText(read).length > 0 && scanPrograms() !== null;
    if (!isScanned) return read;
    const scanned = await this.readBy(this.scanChild, path, 'scannedPdf');
    if (scanned.ok) return { ...scanned, kind };
    return read.blocks.length > 0 || scanned.reason === 'noConverter' ? read : scanned;
  }

  /** The text of a picture of a letter; `noConverter` where there is no tesseract with Norwegian. */
  async extractPicture(path: string): Promise<ExtractionResult> {
    return scanPrograms() === null ? failed('noConverter') : this.readBy(this.scanChild, path, 'picture');
  }

  private async readBy(child: GuardedChild, path: string, kind: ReadingKind): Promise<ExtractionResult> {
    const { output, failure, wasKilled } = await child.run(path, kind);
    if (wasKilled) return failed(failure);
    return parseExtractionResult(output) ?? failed(failure);
  }
}

function failed(reason: ExtractionFailure): ExtractionResult {
  return { ok: false, extractorVersion: EXTRACTOR_VERSION, reason };
}
