import { registeredDomainOf } from '../../response/confirmation/sender-domain.rules.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { DELEGATION_PATH } from './delegation.page.js';
import { delegationWords } from './delegation.words.js';
import type { CodeOwner, StartCode } from './hearing-start.entity.js';
import type { OpenStart } from './starter.js';

export const CODE_PATH = `${DELEGATION_PATH}/kode`;

/** The field of the form in which each code is written. */
export const CODE_FIELDS: Readonly<Record<CodeOwner, string>> = { person: 'code', body: 'bodyCode' };

/** Where whoever starts an internal hearing writes the codes; until then nothing is made. */
export class StartCodePage extends Page {
  readonly template = 'pages/internal-hearing/delegation/codes';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly sentTo: string;
  /** That a code went to the body as well, or false. */
  readonly bodyText: string | false;
  readonly codes: readonly { readonly field: Field | false; readonly confirmed: string | false }[];
  readonly action = CODE_PATH;
  readonly resendAction = `${CODE_PATH}/ny`;
  readonly otherHref = DELEGATION_PATH;

  constructor(language: Language, { inHand, start, codes }: OpenStart, errors: readonly FieldError[] = []) {
    super();
    this.t = delegationWords[language];
    this.title = this.t.codeTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/svar', text: inHand.outline.consultation.title },
      { href: DELEGATION_PATH, text: this.t.title },
    ];
    this.summary = errorSummary(errors);
    this.sentTo = this.t.sentTo(start.email);
    const ofBody = codes.find(({ owner }) => owner === 'body');
    this.bodyText = ofBody !== undefined && this.t.bodyCodeText(registeredDomainOf(ofBody.address));
    const fields = new FieldSet({}, errors);
    this.codes = codes.map((code) => ({
      field: code.confirmedAt === null && this.fieldOf(code, fields),
      confirmed: code.confirmedAt !== null && this.t.confirmed,
    }));
  }

  private fieldOf({ owner }: StartCode, fields: FieldSet): Field {
    const label = owner === 'person' ? this.t.personCode : this.t.bodyCode;
    const said = { name: CODE_FIELDS[owner], label, hint: this.t.codeHint, required: true };
    return fields.input({ ...said, autocomplete: owner === 'person' ? 'one-time-code' : 'off' });
  }
}
