import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { FieldSet, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { addressOfText } from '../asked-text.js';
import { kindWords } from '../kind.words.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { TEMPLATE_PARTS } from '../merge/template-faults.js';
import { cleaned } from '../template/cleaned-texts.js';
import type { TemplateVersion, TextOf } from '../template/letter-template-reader.js';
import { editingOfText } from '../template/letter-template.page.js';
import { formWords, letterTemplateWords } from '../template/letter-template.words.js';
import { compareLines } from './line-diff.rules.js';
import { versionWords } from './version.words.js';

/** One of two versions; 0 is the standard text. */
export interface ComparedVersion {
  readonly number: number;
  readonly texts: LetterTexts;
}

/** What the page is about. */
export interface VersionsView {
  readonly consultation: Consultation;
  readonly text: TextOf;
  readonly mayEdit: boolean;
  /** The newest first. */
  readonly versions: readonly TemplateVersion[];
  readonly older: ComparedVersion;
  readonly newer: ComparedVersion;
}

interface LineView {
  readonly text: string;
  readonly isSame: boolean;
  readonly isRemoved: boolean;
  readonly isAdded: boolean;
}

interface PartView {
  readonly label: string;
  readonly isChanged: boolean;
  readonly lines: readonly LineView[];
}

/** Two versions of one text held against each other, and a way to take up the older again. */
export class VersionPage extends Page {
  readonly template = 'pages/letter/version/versions';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly about: string;
  readonly action: string;
  readonly kind: string;
  readonly languageForm: string;
  readonly hasVersions: boolean;
  readonly older: Field;
  readonly newer: Field;
  readonly parts: readonly PartView[];
  /** The version that can be used again; false when it says the same as the other, or nobody may change the letter now. */
  readonly reuse:
    { readonly action: string; readonly number: number; readonly seen: number; readonly about: string } | false;
  readonly backHref: string;
  readonly back: string;

  constructor(language: Language, view: VersionsView) {
    super();
    const { consultation, text, versions, older, newer } = view;
    this.t = versionWords[language];
    this.title = this.t.title;
    this.about = `${kindWords[language][text.kind]} · ${formWords[language][text.languageForm]}`;
    const editor = addressOfText(consultation.id, text);
    this.back = kindWords[language][text.kind];
    this.backHref = editor;
    this.crumbs = [...crumbsTo(consultation, language), { href: editor, text: this.back }];
    this.action = consultationPath(consultation.id, 'brev', 'versjoner');
    this.kind = text.kind;
    this.languageForm = text.languageForm;
    this.hasVersions = versions.length > 0;
    const fields = new FieldSet({ fra: String(older.number), til: String(newer.number) });
    const choices = [
      ...versions.map(({ number, createdByName, createdAt }) => ({
        value: String(number),
        text: this.t.version(number, `${createdByName}, ${formatInstant(createdAt, language)}`),
      })),
      { value: '0', text: this.t.standard },
    ];
    this.older = fields.select({ name: 'fra', label: this.t.from }, choices);
    this.newer = fields.select({ name: 'til', label: this.t.to }, choices);
    this.parts = partsOf(older, newer, language);
    const newest = versions[0]?.number ?? 0;
    const differs = older.number !== newest && this.parts.some(({ isChanged }) => isChanged);
    const canReuse = differs && editingOfText(view, language).isEditable;
    this.reuse = canReuse && {
      action: consultationPath(consultation.id, 'brev', 'gjenbruk'),
      number: older.number,
      seen: newest,
      about: this.t.useAgainAbout(older.number === 0 ? this.t.standard : this.t.versionAlone(older.number)),
    };
  }
}

function partsOf(older: ComparedVersion, newer: ComparedVersion, language: Language): readonly PartView[] {
  const [before, after] = [cleaned(older.texts), cleaned(newer.texts)];
  return TEMPLATE_PARTS.map((part) => ({
    label: letterTemplateWords[language][part],
    isChanged: before[part] !== after[part],
    lines: compareLines(before[part], after[part]).map(({ kind, text }) => ({
      text,
      isSame: kind === 'same',
      isRemoved: kind === 'removed',
      isAdded: kind === 'added',
    })),
  }));
}
