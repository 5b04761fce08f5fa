import {
  builtScript,
  EXTRACTION_LIMITS,
  GuardedChild,
  type ExtractionLimits,
} from '../../../shared/documents/reading/guarded-child.js';
import type { FormKind, FormReading } from './found-form.js';

const SCRIPT = 'response/form/reading/read-form.process.js';

/** Reads a form from outside in a child process of its own, which is stopped when the file makes it too slow or too large. */
export class FormReader {
  private readonly child: GuardedChild;

  constructor(limits: ExtractionLimits = EXTRACTION_LIMITS) {
    this.child = new GuardedChild(builtScript(SCRIPT), limits);
  }

  async read(path: string, kind: FormKind): Promise<FormReading> {
    const { output, failure, wasKilled } = await this.child.run(path, kind);
    return (wasKilled ? undefined : parseReading(output)) ?? { ok: false, reason: failure };
  }
}

function parseReading(output: string): FormReading | undefined {
  if (!output.endsWith('}')) return undefined;
  try {
    const reading: unknown = JSON.parse(output);
    // reason: parsed from our own program's output, whose shape its type fixes
    return typeof reading === 'object' && reading !== null && 'ok' in reading ? (reading as FormReading) : undefined;
  } catch {
    return undefined;
  }
}
