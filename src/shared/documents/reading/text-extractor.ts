import { parseExtractionResult } from './extraction-result.js';
import type { DocumentKind } from './file-verdict.js';
import { builtScript, EXTRACTION_LIMITS, GuardedChild, type ExtractionLimits } from './guarded-child.js';
import { EXTRACTOR_VERSION } from './text-block.js';
import type { ExtractionFailure, ExtractionResult } from './text-block.js';

export { EXTRACTION_LIMITS, type ExtractionLimits } from './guarded-child.js';

const SCRIPT = 'shared/documents/reading/extract.process.js';

/**
 * Extracts the text of a file from outside in a child process of its own. Whatever the file does to that process becomes a
 * reason in the result; only what is wrong on our side, a program that was not built or a file that is not there, is thrown.
 */
export class TextExtractor {
  private readonly child: GuardedChild;

  constructor(limits: ExtractionLimits = EXTRACTION_LIMITS, script: string = builtScript(SCRIPT)) {
    this.child = new GuardedChild(script, limits);
  }

  async extract(path: string, kind: DocumentKind): Promise<ExtractionResult> {
    const { output, failure, wasKilled } = await this.child.run(path, kind);
    if (wasKilled) return failed(failure);
    return parseExtractionResult(output) ?? failed(failure);
  }
}

function failed(reason: ExtractionFailure): ExtractionResult {
  return { ok: false, extractorVersion: EXTRACTOR_VERSION, reason };
}
