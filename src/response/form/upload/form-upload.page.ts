import { LANGUAGES, type Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError } from '../../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { addressWith } from '../../../shared/web/pager.js';
import type { AnswerInHand } from '../../answer-in-hand.js';
import { answerAddress } from '../../portal/portal-address.js';
import { FORM_FORMATS } from '../file/form-files.js';
import { formFormatWords, formUploadWords } from './form-upload.words.js';

interface FormLink {
  readonly text: string;
  readonly label: string;
  readonly href: string;
}

/** Where a body downloads the form, and uploads it again. */
export class FormUploadPage extends Page {
  readonly template = 'pages/response/form/upload';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly downloads: readonly FormLink[];
  readonly others: readonly {
    readonly language: string;
    readonly lang: Language;
    readonly links: readonly FormLink[];
  }[];
  readonly field: Field;
  readonly action: string;
  readonly earlier: readonly FormLink[];

  constructor(language: Language, { scope, outline, content }: AnswerInHand, errors: readonly FieldError[] = []) {
    super();
    this.t = formUploadWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [{ href: answerAddress('/svar', scope), text: outline.consultation.title }];
    this.summary = errorSummary(errors);
    this.downloads = linksIn(language);
    this.others = LANGUAGES.filter((other) => other !== language).map((other) => ({
      language: formUploadWords[other].inLanguage,
      lang: other,
      links: linksIn(other),
    }));
    this.field = new FieldSet({}, errors).input({
      name: 'file',
      label: this.t.file,
      hint: this.t.fileHint,
      type: 'file',
    });
    this.action = answerAddress('/svar/skjema', scope);
    this.earlier = content.files
      .filter(({ kind, found }) => kind !== 'other' || found === 'xlsx')
      .map(({ id, filename }) => ({
        text: this.t.readAgain(filename),
        label: this.t.readAgain(filename),
        href: answerAddress(`/svar/skjema/funn/${id}`, scope),
      }));
  }
}

function linksIn(language: Language): readonly FormLink[] {
  return FORM_FORMATS.map((format) => {
    const text = formFormatWords[language][format];
    const label = formUploadWords[language].downloadAs(text);
    return { text, label, href: addressWith(`/svar/skjema/${format}`, { sprak: language }) };
  });
}
