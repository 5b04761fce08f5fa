import type { ExtractionResult } from './text-block.js';

/**
 * What the child process wrote; undefined when it is not one whole result. The child is our own program and writes it in one
 * piece, so that a text which parses and says whether it succeeded is one.
 */
export function parseExtractionResult(output: string): ExtractionResult | undefined {
  if (!output.endsWith('}')) return undefined;
  try {
    const result: unknown = JSON.parse(output);
    // Parsed from our own program's output, whose shape its type fixes.
    return typeof result === 'object' && result !== null && 'ok' in result ? (result as ExtractionResult) : undefined;
  } catch {
    return undefined;
  }
}
