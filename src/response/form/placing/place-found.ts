import { choiceText } from '../../choice-text.js';
import { choicesOf } from '../../typing/typed-value.js';
import { findKey, type RowKey } from '../form-key.js';
import { identityOf } from '../response-form.js';
import type { FoundCell, FoundPart } from '../reading/found-form.js';
import { ANSWER_FIELD, CHOICE_FIELD } from '../writing/field-names.js';
import type { Certainty, Finding, FoundAnswer, FoundHead } from './finding.js';
import { plain } from './fold.js';
import type { FormIndex, KnownPlace } from './form-index.js';
import { headLine } from './head-labels.js';
import { LoosePassages } from './loose-passages.js';
import { matchHeading, saysMore, type HeadingMatch } from './match-heading.js';
import { freeContent, keyedContent, type FreeContent, type RowContent } from './row-content.js';
import { readHeader, type TableHeader } from './table-roles.js';

const IDENTITY = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9A-HJKMNP-TV-Z]{6})/;

/**
 * Says where everything that stands in a form belongs. Rows of the form itself go by their key, wherever they were moved;
 * rows of others by their heading. What was written is either a finding with a place, or one without: never left out.
 */
export function placeFound(parts: readonly FoundPart[], index: FormIndex): FoundAnswer {
  const walk = new FormWalk(index);
  for (const part of parts) walk.take(part);
  return walk.finish();
}

class FormWalk {
  private readonly findings: Finding[] = [];
  private readonly head: Record<keyof FoundHead, string> = { body: '', rapporteur: '', email: '' };
  private readonly chosen = new Map<string, RowContent>();
  private readonly loose: LoosePassages;
  private identity: FoundAnswer['identity'] = 'none';
  private table: string | null = null;
  private header: TableHeader | null = null;

  constructor(private readonly index: FormIndex) {
    this.loose = new LoosePassages(index, (finding) => this.findings.push(finding));
  }

  take(part: FoundPart): void {
    if (part.kind === 'field') {
      this.takeField(part.name, part.text);
      return;
    }
    if (part.kind !== 'row') {
      this.table = null;
      this.takePassage(part.text, part.kind);
      return;
    }
    if (part.table !== this.table) this.header = null;
    this.table = part.table;
    this.takeRow(part.cells);
  }

  finish(): FoundAnswer {
    this.loose.finish();
    for (const [key, content] of this.chosen) this.takeChosen(key, content);
    return { findings: this.findings, head: this.head, identity: this.identity };
  }

  private takePassage(text: string, kind: 'heading' | 'passage'): void {
    const rest = this.withoutIdentity(text);
    if (rest !== '') this.loose.take(rest, kind);
  }

  private takeRow(cells: readonly FoundCell[]): void {
    const keyed = this.keyOf(cells);
    if (keyed) {
      this.loose.finish();
      const content = keyedContent(cells, keyed.known, keyed.key, this.header);
      this.add({ heading: headingIn(keyed.known), place: keyed.known.field.place, ...certaintyOf(keyed) }, content);
      return;
    }
    const header = this.header === null || this.isOursAlone(cells) ? readHeader(cells) : null;
    if (header) {
      this.header = header;
      return;
    }
    const line = this.header === null ? headLine(cells) : null;
    if (line) this.takeHead(line.part, line.value, cells);
    else if (cells.length === 1) this.takeSingle(cells);
    else this.takeFree(cells);
  }

  /** One cell alone is a heading over what follows, something of ours, or an answer without a place. */
  private takeSingle(cells: readonly FoundCell[]): void {
    const [cell] = cells;
    if (!cell) return;
    const role = this.header?.roles.get(cell.column);
    if (role === 'text' || role === 'choice') this.takeFree(cells);
    else this.takePassage(cell.text, 'passage');
  }

  private takeFree(cells: readonly FoundCell[]): void {
    this.loose.finish();
    const content = freeContent(cells, this.header);
    const draftId = this.index.draftNamed(content.draft) ?? this.loose.draftId;
    const match = matchHeading(content.heading, draftId, this.index);
    const told = this.toldBy(content, match);
    // A row that only names a place of the outline says nothing about it.
    const text = [...told, content.text].filter((each) => each !== '').join('\n');
    const place = match?.known.field.place ?? null;
    const certainty = match?.certainty ?? 'none';
    this.add({ heading: content.heading, place, certainty }, { spoken: content.spoken, text });
  }

  /** What a row says of where it belongs beyond what the place itself says; it is kept with the text. */
  private toldBy({ draft, heading }: FreeContent, match: HeadingMatch | null): readonly string[] {
    const isDraftKnown = this.index.draftNamed(draft) !== null || this.index.isOurs(draft);
    const isHeadingKnown = match !== null && !saysMore(heading, match.known);
    return [isDraftKnown ? '' : draft, isHeadingKnown ? '' : heading].filter((text) => text !== '');
  }

  private takeHead(part: keyof FoundHead, value: string, cells: readonly FoundCell[]): void {
    if (this.head[part] === '') this.head[part] = value;
    else if (value !== '' && value !== this.head[part]) this.takeFree(cells);
  }

  private takeField(fullName: string, text: string): void {
    // Programs that combine files put the fields of each below a name of its own.
    const name = fullName.slice(fullName.lastIndexOf('.') + 1);
    const isChoice = name.startsWith(CHOICE_FIELD);
    if (isChoice || name.startsWith(ANSWER_FIELD)) {
      const key = name.slice(name.indexOf('-') + 1);
      const content = this.chosen.get(key) ?? { text: '', spoken: '' };
      this.chosen.set(key, isChoice ? { ...content, spoken: text } : { ...content, text });
      return;
    }
    const rest = this.withoutIdentity(text);
    if (rest === '') return;
    const line = headLine([
      { column: 1, text: name },
      { column: 2, text: rest },
    ]);
    if (line && this.head[line.part] === '') this.head[line.part] = line.value;
    else this.add({ heading: name, place: null, certainty: 'none' }, { text: rest, spoken: '' });
  }

  /** In a PDF a choice is stored by its number. */
  private takeChosen(name: string, { text, spoken }: RowContent): void {
    const found = findKey(name);
    const known = found && this.index.placeOf(found.key);
    if (!found || !known) {
      this.add({ heading: name, place: null, certainty: 'none' }, { text, spoken });
      return;
    }
    const { certainty } = certaintyOf({ known, key: found.key });
    const choice = certainty === 'key' ? choicesOf(known.field)[Number(spoken)] : undefined;
    const said = spoken === '' || choice === undefined ? spoken : choiceText(known.field.kind, choice, 'nb');
    this.add({ heading: headingIn(known), place: known.field.place, certainty }, { text, spoken: said });
  }

  private add(where: Omit<Finding, 'text' | 'spoken'>, { text, spoken }: RowContent): void {
    if (text !== '' || spoken !== '') this.findings.push({ ...where, text, spoken });
  }

  private keyOf(cells: readonly FoundCell[]): { readonly known: KnownPlace; readonly key: RowKey } | null {
    for (const { text } of cells) {
      const key = findKey(text)?.key;
      const known = key && this.index.placeOf(key);
      if (key && known) return { known, key };
    }
    return null;
  }

  private isOursAlone(cells: readonly FoundCell[]): boolean {
    return cells.every(({ text }) => this.index.isOurs(text));
  }

  private withoutIdentity(text: string): string {
    const found = IDENTITY.exec(text);
    if (!found) return text.trim();
    const [hearingId] = identityOf(this.index.outline).split('/');
    const isCurrent = found[0] === identityOf(this.index.outline);
    this.identity = isCurrent ? 'current' : found[1] === hearingId ? 'earlierVersion' : 'otherHearing';
    const rest = text.replace(found[0], '').trim();
    return this.index.isIdentityLabel(plain(rest)) ? '' : rest;
  }
}

function certaintyOf({ known, key }: { readonly known: KnownPlace; readonly key: RowKey }): {
  readonly certainty: Certainty;
} {
  return { certainty: known.key.content === key.content ? 'key' : 'changedKey' };
}

function headingIn({ field, draftTitle }: KnownPlace): string {
  return field.label === '' ? (draftTitle ?? '') : field.label;
}
