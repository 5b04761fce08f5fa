import { readXml } from '../archive/xml.js';
import type { XmlListener, XmlTag } from '../archive/xml.js';
import { formatNumber } from './number-formats.js';

interface ListLevel {
  start: number;
  format: string;
  /** Word's pattern, as `%1.%2.`, each number standing for the counter of that level. */
  pattern: string;
  allDecimal: boolean;
}

interface List {
  readonly counters: string;
  readonly restarts: Map<number, number>;
}

const DEPTHS = 9;
/** It is written before every item: a long one would make a short file a long text. */
const LONGEST_PATTERN = 100;

/** The lists of a document and how far each has been counted. Labels must be asked for in the order of the text. */
export class Numbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  private constructor(private readonly stored: NumberingListener) {}

  static read(bytes: Uint8Array | undefined): Numbering {
    const listener = new NumberingListener();
    if (bytes !== undefined) readXml(bytes, listener);
    return new Numbering(listener);
  }

  /** Counts one item and gives its label, such as `2.1`; empty for bullets, undefined when it is in no list. */
  label(listId: string, depth: number): string | undefined {
    const list = this.stored.lists.get(listId);
    const levels = list && this.stored.levels.get(list.counters);
    if (list === undefined || levels === undefined || depth < 0 || depth >= DEPTHS) return undefined;
    const counters = this.count(listId, list, levels, depth);
    const level = levels.get(depth);
    if (level === undefined || level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.allDecimal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
      return formatNumber(counters[at] ?? levels.get(at)?.start ?? 1, format);
    });
  }

  private count(
    listId: string,
    list: List,
    levels: ReadonlyMap<number, ListLevel>,
    depth: number,
  ): (number | undefined)[] {
    const counters = this.counters.get(list.counters) ?? [];
    this.counters.set(list.counters, counters);
    // A list may share its counters with another and still begin anew at some level.
    if (!this.begun.has(listId)) for (const [at, start] of list.restarts) counters[at] = start - 1;
    this.begun.add(listId);
    counters[depth] = (counters[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1;
    counters.length = depth + 1;
    return counters;
  }
}

class NumberingListener implements XmlListener {
  readonly levels = new Map<string, Map<number, ListLevel>>();
  readonly lists = new Map<string, List>();
  private definition: Map<number, ListLevel> | undefined;
  private level: ListLevel | undefined;
  private listId: string | undefined;
  private overridden = 0;

  open(tag: XmlTag): void {
    const { attributes } = tag;
    if (tag.name === 'w:abstractNum') {
      this.definition = new Map();
      this.levels.set(attributes.get('w:abstractNumId') ?? '', this.definition);
    }
    if (tag.name === 'w:num') this.listId = attributes.get('w:numId');
    if (tag.name === 'w:lvl' && this.definition !== undefined) {
      this.level = { start: 1, format: 'decimal', pattern: '', allDecimal: false };
      this.definition.set(Number(attributes.get('w:ilvl')), this.level);
    }
    const value = attributes.get('w:val') ?? '';
    if (this.level !== undefined) describeLevel(this.level, tag.name, value);
    if (this.listId !== undefined) this.describeList(this.listId, tag, value);
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.definition = undefined;
    if (name === 'w:lvl') this.level = undefined;
    if (name === 'w:num') this.listId = undefined;
  }

  private describeList(listId: string, tag: XmlTag, value: string): void {
    if (tag.name === 'w:abstractNumId') this.lists.set(listId, { counters: value, restarts: new Map() });
    if (tag.name === 'w:lvlOverride') this.overridden = Number(tag.attributes.get('w:ilvl'));
    if (tag.name === 'w:startOverride') this.lists.get(listId)?.restarts.set(this.overridden, Number(value));
  }
}

function describeLevel(level: ListLevel, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value);
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.pattern = value.slice(0, LONGEST_PATTERN);
  if (name === 'w:isLgl') level.allDecimal = value !== '0' && value !== 'false';
}
