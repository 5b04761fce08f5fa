import { parseExtractionResult } from './extraction-result.js';
import type { DocumentKind } from './file-verdict.js';
import { builtScript, EXTRACTION_LIMITS, GuardedChild, type ExtractionLimits } from './guarded-child.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { ExtractionFailure, ExtractionResult } from './text-block.js';

export { EXTRACTION_LIMITS, type ExtractionLimits } from './guarded-child.js';

/** What LibreOffice must open first; it takes seconds only to start, and more on a machine that is busy. */
const BY_OFFICE: ReadonlySet<DocumentKind> = new Set(['doc', 'rtf']);
const PATIENCE = 3;

const SCRIPT = 'shared/documents/reading/extract.process.js';

/**
 * Extracts the text of a file from outside in a child process of its own. Whatever the file does to that process becomes a
 * reason in the result; only what is wrong on our side, a program that was not built or a file that is not there, is thrown.
 */
export class TextExtractor {
  private readonly child: GuardedChild;
  private readonly patientChild: GuardedChild;

  constructor(limits: ExtractionLimits = EXTRACTION_LIMITS, script: string = builtScript(SCRIPT)) {
    this.child = new GuardedChild(script, limits);
    this.patientChild = new GuardedChild(script, { ...limits, timeLimitSeconds: limits.timeLimitSeconds * PATIENCE });
  }

  async extract(path: string, kind: DocumentKind): Promise<ExtractionResult> {
    const { output, failure, wasKilled } = await (BY_OFFICE.has(kind) ? this.patientChild : this.child).run(path, kind);
    if (wasKilled) return failed(failure);
    return parseExtractionResult(output) ?? failed(failure);
  }
}

function failed(reason: ExtractionFailure): ExtractionResult {
  return { ok: false, extractorVersion: EXTRACTOR_VERSION, reason };
}
