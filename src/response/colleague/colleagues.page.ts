import type { LinkActor } from '../../identity/access/actor.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { Colleague } from './colleague-list.js';
import { MOST_COLLEAGUES } from './colleague.service.js';
import { colleagueWords, linkRoleWords } from './colleague.words.js';

export const COLLEAGUES_PATH = '/svar/kolleger';

interface ColleagueView {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly roleColor: string;
  readonly invited: string;
  readonly opened: string;
  /** That the e-mail did not arrive, or false. */
  readonly failed: string | false;
  readonly isMe: boolean;
  readonly actions: ColleagueActions | false;
}

interface ColleagueActions {
  readonly role: string;
  readonly otherRole: string;
  readonly roleText: string;
  readonly resend: string | false;
  readonly remove: string;
}

/** Whom the page is for, and which hearing it is about. */
export interface ColleaguesView {
  readonly hearing: string;
  readonly link: LinkActor;
  readonly colleagues: readonly Colleague[];
}

/** Why the page is shown again, with what was typed. */
export interface InviteRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** Who of a body has a link of their own, and the form that invites one more. */
export class ColleaguesPage extends Page {
  readonly template = 'pages/response/colleague/colleagues';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly colleagues: readonly ColleagueView[];
  /** Why nobody can be invited now, or false. */
  readonly closed: string | false;
  readonly action = COLLEAGUES_PATH;
  readonly fields: Readonly<Record<'name' | 'email', Field>>;
  readonly role: Choices;

  constructor(language: Language, { hearing, link, colleagues }: ColleaguesView, refusal: InviteRefusal | null = null) {
    super();
    this.t = colleagueWords[language];
    this.title = this.t.title;
    this.status = refusal ? 422 : 200;
    this.crumbs = [{ href: '/svar', text: hearing }];
    this.summary = errorSummary(refusal ? refusal.errors : []);
    this.colleagues = colleagues.map((colleague) => viewOf(colleague, link, language));
    this.closed = closedFor(link, colleagues.length, language);
    const fields = refusal ? new FieldSet(refusal.typed, refusal.errors) : new FieldSet({ role: 'mayWrite' });
    this.fields = {
      name: fields.input({ name: 'name', label: this.t.name, required: true }),
      email: fields.input({
        name: 'email',
        label: this.t.email,
        hint: this.t.emailHint,
        type: 'email',
        required: true,
      }),
    };
    this.role = fields.radios({ name: 'role', label: this.t.role }, [
      { value: 'mayWrite', text: linkRoleWords[language].mayWrite, hint: this.t.roleWriteHint },
      { value: 'maySubmit', text: linkRoleWords[language].maySubmit, hint: this.t.roleSubmitHint },
    ]);
  }
}

function closedFor(link: LinkActor, count: number, language: Language): string | false {
  const words = colleagueWords[language];
  if (!link.maySubmit) return words.mayNotInvite;
  return count >= MOST_COLLEAGUES && words.full(MOST_COLLEAGUES);
}

function viewOf(colleague: Colleague, me: LinkActor, language: Language): ColleagueView {
  const words = colleagueWords[language];
  const { link, invitedBy } = colleague;
  const when = formatInstant(link.createdAt, language);
  const isMe = link.id === me.id;
  return {
    name: link.holderName,
    email: link.holderEmail,
    role: linkRoleWords[language][link.role],
    roleColor: link.role === 'maySubmit' ? 'success' : 'neutral',
    invited: invitedBy === null ? words.invitedWhen(when) : words.invitedBy(when, invitedBy),
    opened: link.openedAt === null ? words.notOpened : words.opened(formatInstant(link.openedAt, language)),
    failed: colleague.hasFailed && words.failed,
    isMe,
    actions: me.maySubmit && !isMe && actionsOn(colleague, language),
  };
}

function actionsOn({ link, mayBeSentAgain }: Colleague, language: Language): ColleagueActions {
  const words = colleagueWords[language];
  const path = `${COLLEAGUES_PATH}/${link.id}`;
  const mayWriteOnly = link.role === 'mayWrite';
  return {
    role: `${path}/rolle`,
    otherRole: mayWriteOnly ? 'maySubmit' : 'mayWrite',
    roleText: mayWriteOnly ? words.letMaySubmit : words.letMayWrite,
    resend: mayBeSentAgain && `${path}/ny-epost`,
    remove: `${path}/fjerning`,
  };
}
