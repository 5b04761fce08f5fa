import type { RichText, TextPart } from '../../../shared/documents/writing/document-model.js';
import type { Finding, SummaryModel } from '../../summary.model.js';

const MARK = /\[#(\d+)\]/g;

/** One citation with the comments it stands for, as far as they are in the model. */
export interface CitedFindings {
  readonly number: number;
  readonly findings: readonly Finding[];
}

/** Leads from a mark in staff's text to the citation, and from the citation to the comment in its table. */
export class Citations {
  readonly all: readonly CitedFindings[];
  private readonly numbers: ReadonlySet<number>;
  private readonly anchors: ReadonlyMap<string, string>;

  constructor(model: Pick<SummaryModel, 'parts' | 'citations'>) {
    const cited = new Set(model.citations.flatMap(({ placementIds }) => placementIds));
    const findings = new Map<string, Finding>();
    for (const finding of findingsOf(model)) {
      if (cited.has(finding.placementId)) findings.set(finding.placementId, finding);
    }
    this.anchors = new Map([...findings.keys()].map((id, index) => [id, `merknad_${String(index + 1)}`]));
    this.numbers = new Set(model.citations.map(({ number }) => number));
    this.all = model.citations.map(({ number, placementIds }) => ({
      number,
      findings: placementIds.flatMap((id) => findings.get(id) ?? []),
    }));
  }

  /** A stretch of staff's text with each mark as a link; a mark that stands for nothing stays what it is. */
  linked(part: TextPart): readonly TextPart[] {
    const parts: TextPart[] = [];
    let from = 0;
    for (const { 0: mark, 1: number, index } of part.text.matchAll(MARK)) {
      if (!this.numbers.has(Number(number))) continue;
      if (index > from) parts.push({ ...part, text: part.text.slice(from, index) });
      parts.push({ ...part, text: `[${number ?? ''}]`, leadsTo: anchorOf(Number(number)) });
      from = index + mark.length;
    }
    return from < part.text.length ? [...parts, { ...part, text: part.text.slice(from) }] : parts;
  }

  /** The text of a comment's first cell; what is cited can be led to. */
  led(finding: Finding, text: string): RichText {
    const anchor = this.anchors.get(finding.placementId);
    return anchor === undefined ? text : [{ text, emphasis: 'none', anchorName: anchor }];
  }

  /** The number of a citation, which marks lead to. */
  heading(number: number): TextPart {
    return { text: `[${String(number)}]`, emphasis: 'strong', anchorName: anchorOf(number) };
  }

  /** The name of who said it, which leads to where the comment stands. */
  leading(finding: Finding, text: string): TextPart {
    const anchor = this.anchors.get(finding.placementId);
    return { text, emphasis: 'none', ...(anchor === undefined ? {} : { leadsTo: anchor }) };
  }
}

function anchorOf(number: number): string {
  return `henvisning_${String(number)}`;
}

function* findingsOf({ parts }: Pick<SummaryModel, 'parts'>): Generator<Finding> {
  for (const part of parts) for (const place of part.places) yield* place.findings;
}
