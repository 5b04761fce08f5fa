/** The names under which Word knows our styles, whatever a file in another language calls them: "Overskrift1" is "heading 1". */
const NAMES: Readonly<Record<string, string>> = {
  Title: 'title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Caption: 'caption',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  TOC3: 'toc 3',
  ListParagraph: 'list paragraph',
  Hyperlink: 'hyperlink',
  Lead: 'lead',
  Quote: 'quote',
  Remark: 'remark',
  TableText: 'table text',
  RuledTable: 'ruled table',
  PairTable: 'pair table',
};

const STYLE = /<w:style\s(?:[^>"]|"[^"]*")*>.*?<\/w:style>/gs;
const ID = /w:styleId="([^"]*)"/;

/** The styles of a template that our text is set in: its own where it has them, ours where it does not. */
export interface MatchedStyles {
  /** What the template calls each of our styles. */
  readonly ids: ReadonlyMap<string, string>;
  /** `styles.xml` with those of ours that it had none for. */
  readonly xml: string;
}

/** @param template `styles.xml` of the template. @param own `styles.xml` of our own documents. */
export function matchedStyles(template: string, own: string): MatchedStyles {
  const theirs = new Map(stylesIn(template).map((style) => [nameOf(style), idOf(style)]));
  const ours = new Map(stylesIn(own).map((style) => [idOf(style), style]));
  const normal = idOf(stylesIn(template).find(isNormal) ?? '') || 'Normal';
  const ids = new Map<string, string>();
  const added: string[] = [];
  for (const [id, name] of Object.entries(NAMES)) {
    const known = theirs.get(name);
    ids.set(id, known ?? `Hoering${id}`);
    const style = ours.get(id);
    if (known === undefined && style !== undefined) added.push(adopted(style, id, normal));
  }
  return { ids, xml: template.replace('</w:styles>', `${added.join('')}</w:styles>`) };
}

function adopted(style: string, id: string, normal: string): string {
  return style
    .replace(`w:styleId="${id}"`, `w:styleId="Hoering${id}"`)
    .replace(/<w:(basedOn|next|link) w:val="([^"]*)"\/>/g, (_, tag: string, refers: string) =>
      refers === 'Normal' ? `<w:${tag} w:val="${normal}"/>` : '',
    );
}

function stylesIn(xml: string): readonly string[] {
  return xml.match(STYLE) ?? [];
}

function isNormal(style: string): boolean {
  return /w:type="paragraph"/.test(style) && /w:default="(1|true|on)"/.test(style);
}

function idOf(style: string): string {
  return ID.exec(style)?.[1] ?? '';
}

function nameOf(style: string): string {
  return (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase();
}
