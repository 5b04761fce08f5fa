import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { DocumentBlock, RichText } from '../../../shared/documents/writing/document-model.js';
import { markedDocument } from '../../../shared/documents/writing/marked-document.js';
import { reportWords } from '../../report.words.js';
import type { Finding, SummaryPart, SummaryPlace, SummaryTheme, Written } from '../../summary.model.js';
import type { Citations } from './citations.js';
import { documentWords } from './document.words.js';
import { shownBody, shownChange, shownChoice, shownDecision } from './shown.js';
import { categoryTable, privatePersonsLine, stanceTable } from './stance-blocks.js';

/** Writes the parts of a summary: staff's text first, then who stands where, then each comment with what was decided. */
export class PlaceBlocks {
  constructor(
    private readonly citations: Citations,
    private readonly language: Language,
  ) {}

  *part(part: SummaryPart): Generator<DocumentBlock> {
    yield { kind: 'heading', level: 1, text: part.title };
    yield* this.written(part, 1);
    yield* stanceTable(part, part.title, this.language);
    yield* categoryTable(part, part.title, this.language);
    yield* privatePersonsLine(part, this.language);
    const said = part.places.filter(hasSomething);
    for (const place of said) yield* this.place(place);
    if (said.length > 0) return;
    yield { kind: 'paragraph', style: 'remark', text: reportWords[this.language].noFindings };
  }

  private *place(place: SummaryPlace): Generator<DocumentBlock> {
    yield { kind: 'heading', level: 2, text: place.title };
    yield* this.written(place, 2);
    yield* this.choices(place);
    if (place.findings.length > 0) yield* stanceTable(place, place.title, this.language);
    yield* privatePersonsLine(place, this.language);
    yield* this.themes(place);
    yield* this.findings(place);
  }

  private *themes({ themes, title }: SummaryPlace): Generator<DocumentBlock> {
    const t = documentWords[this.language];
    for (const theme of themes.filter(({ text }) => text.trim() !== '')) {
      yield { kind: 'heading', level: 3, text: theme.title };
      yield* this.written(theme, 3);
    }
    if (themes.length === 0) return;
    const columns = [
      { header: t.theme, share: 4 },
      { header: t.comments, share: 2 },
      { header: reportWords[this.language].bodiesCount, share: 2 },
      { header: t.who, share: 8 },
    ];
    yield { kind: 'table', caption: t.themes(title), columns, rows: themes.map((theme) => this.themeRow(theme)) };
  }

  private themeRow({ title, placementIds, bodies }: SummaryTheme): string[] {
    const counts = [placementIds.length, bodies.length].map((count) => formatNumber(count, this.language));
    return [title, ...counts, bodies.join('; ')];
  }

  private written({ text }: Written, under: 1 | 2 | 3): readonly DocumentBlock[] {
    return markedDocument(text, { under, partsOf: (part) => this.citations.linked(part) });
  }

  private choices(place: SummaryPlace): DocumentBlock[] {
    if (place.choices.length === 0) return [];
    const t = reportWords[this.language];
    const columns = [
      { header: t.answer, share: 3 },
      { header: t.bodiesCount, share: 2 },
      { header: documentWords[this.language].who, share: 9 },
    ];
    const rows = place.choices.map(({ choice, bodies }) => [
      shownChoice(choice, this.language),
      formatNumber(bodies.length, this.language),
      bodies.join('; '),
    ]);
    return [{ kind: 'table', caption: t.choices, columns, rows }];
  }

  private findings({ findings, title }: SummaryPlace): DocumentBlock[] {
    if (findings.length === 0) return [];
    const t = reportWords[this.language];
    const columns = [
      { header: t.body, share: 2 },
      { header: t.comment, share: 5 },
      { header: t.decision, share: 4 },
    ];
    const rows = findings.map((finding) => this.findingRow(finding));
    return [{ kind: 'table', caption: `${t.findings}: ${title}`, columns, rows }];
  }

  private findingRow(finding: Finding): RichText[] {
    const change = shownChange(finding);
    const decided = [
      shownDecision(finding, this.language),
      finding.reason,
      change === null ? null : `${documentWords[this.language].change}: ${change}`,
    ];
    return [
      this.citations.led(finding, shownBody(finding, this.language)),
      finding.text,
      decided.filter((line) => line !== null && line !== '').join('\n'),
    ];
  }
}

function hasSomething({ findings, choices, text }: SummaryPlace): boolean {
  return findings.length > 0 || choices.length > 0 || text.trim() !== '';
}
