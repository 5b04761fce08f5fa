import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { draftCourses, laterDrafts } from './lineage.rules.js';
import { saidOf, type DraftInCourse } from './lineage.service.js';
import { PROGRAMMES_PATH, programmePath } from './programme-paths.js';
import type { ProgrammeContent } from './programme.page.js';
import { endingWords, programmeWords } from './programme.words.js';

/** What became of one draft of a programme. */
export class LineagePage extends Page {
  readonly template = 'pages/consultation/programme/lineage';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly path: string;
  readonly seen: string;
  readonly into: Choices | false;
  readonly publishedAs: Field;
  readonly ending: Choices;
  readonly note: Field;

  constructor(language: Language, { course, draft }: DraftInCourse, { typed, errors, isConflict }: ProgrammeContent) {
    super();
    const { programme, rounds, lineage } = course;
    this.t = programmeWords[language];
    this.title = this.t.lineageTitle(draft.title);
    this.status = isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/skrivebord', text: this.t.desk },
      { href: PROGRAMMES_PATH, text: this.t.title },
      { href: programmePath(programme.id), text: programme.name },
    ];
    this.summary = errorSummary(errors);
    this.conflict = isConflict && this.t.conflict;
    this.path = programmePath(programme.id, 'utkast', draft.id);
    this.seen = saidOf(course, draft.id);
    const said = draftCourses(rounds, lineage).get(draft.id);
    const into = said?.into.map((later) => later.draft.id) ?? [];
    const stored = {
      into,
      publishedAs: said?.publishedAs ?? '',
      ending: said?.ending ?? 'none',
      note: said?.note ?? '',
    };
    const fields = new FieldSet(errors.length > 0 || isConflict ? typed : stored, errors);
    const later = laterDrafts(rounds, draft.id).flatMap(({ consultation, drafts }) =>
      drafts.map(({ id, title }) => ({ value: id, text: title, hint: consultation.title })),
    );
    this.into = later.length > 0 && fields.boxes({ name: 'into', label: this.t.into, hint: this.t.intoHint }, later);
    this.publishedAs = fields.input({
      ...{ name: 'publishedAs', label: this.t.publishedAs, hint: this.t.publishedAsHint },
    });
    const endings = (['none', 'postponed', 'dropped'] as const).map((value) => ({
      value,
      text: endingWords[language][value],
    }));
    this.ending = fields.radios({ name: 'ending', label: this.t.ending }, endings);
    this.note = fields.input({ name: 'note', label: this.t.note, hint: this.t.noteHint });
  }
}
