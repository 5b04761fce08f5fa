import { mayCreateConsultation } from '../../consultation/consultation.policy.js';
import { formatInstant } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import type { DelegationView } from './delegation-view.js';
import { delegationWords } from './delegation.words.js';

export const DELEGATION_PATH = '/svar/intern-horing';

/** Why the page is shown again, with what was typed. */
export interface DelegationRefusal {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

interface ForwardedPart {
  readonly to: string;
  readonly by: string;
  readonly message: string | false;
  readonly action: string | false;
}

interface InternalPart {
  readonly text: string;
  readonly ask: string | false;
  /** For whoever works there. */
  readonly href: string | false;
}

/** How an internal hearing is started: with a name and an address, at once, or by somebody else. */
interface StartPart {
  readonly secret: string;
  readonly form: { readonly name: Field; readonly email: Field } | false;
  readonly here: { readonly text: string; readonly button: string } | false;
  readonly elsewhere: { readonly text: string; readonly ask: string | false } | false;
}

/** Where a body considers, before it answers, whether the matter concerns it and who is to answer. */
export class DelegationPage extends Page {
  readonly template = 'pages/internal-hearing/delegation/delegation';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly closed: string | false;
  readonly forwarded: ForwardedPart | false;
  readonly internal: InternalPart | false;
  /** False while somebody else answers. */
  readonly choices: boolean;
  readonly forward: Readonly<Record<'name' | 'email' | 'message', Field>> | false;
  readonly start: StartPart | false;
  readonly forwardAction = `${DELEGATION_PATH}/videresending`;
  readonly startAction = `${DELEGATION_PATH}/start`;
  readonly signInHref = `/logg-inn?til=${DELEGATION_PATH}`;

  constructor(language: Language, view: DelegationView, refusal: DelegationRefusal | null = null) {
    super();
    this.t = delegationWords[language];
    this.title = this.t.title;
    this.status = refusal ? 422 : 200;
    this.crumbs = [{ href: '/svar', text: view.inHand.outline.consultation.title }];
    this.summary = errorSummary(refusal?.errors ?? []);
    this.closed = view.closed !== null && this.t[view.closed];
    this.forwarded = forwardedOf(view, language);
    this.internal = internalOf(view, language);
    this.choices = this.forwarded === false && this.internal === false;
    const isOpen = this.choices && view.closed === null;
    const fields = new FieldSet(refusal?.typed ?? {}, refusal?.errors);
    this.forward = isOpen && forwardFields(fields, language);
    this.start = isOpen && startOf(view, fields, language);
  }
}

function forwardFields(fields: FieldSet, language: Language): Exclude<DelegationPage['forward'], false> {
  const words = delegationWords[language];
  return {
    name: fields.input({ name: 'answererName', label: words.answererName, required: true }),
    email: fields.input({ name: 'answererEmail', label: words.answererEmail, type: 'email', required: true }),
    message: fields.textArea({ name: 'message', label: words.message, hint: words.messageHint }),
  };
}

function forwardedOf({ forwarding, closed }: DelegationView, language: Language): ForwardedPart | false {
  if (!forwarding) return false;
  const words = delegationWords[language];
  const { name, email, message, forwardedAt, forwardedByName } = forwarding;
  return {
    to: words.forwardedTo(name, email),
    by: words.forwardedBy(formatInstant(forwardedAt, language), forwardedByName),
    message: message === '' ? false : message,
    action: closed === 'mayNotSubmit' ? false : `${DELEGATION_PATH}/videresending/tilbakekalling`,
  };
}

function internalOf({ internalId, desk, person, inHand }: DelegationView, language: Language): InternalPart | false {
  if (internalId === null) return false;
  const words = delegationWords[language];
  const names = desk?.people.join(', ') ?? '';
  return {
    text: words.internalText(desk?.host.name ?? inHand.invitation.addressedName),
    ask: names !== '' && words.internalAsk(names),
    href: desk?.host.id === person?.hostId && `/skrivebord/horinger/${internalId}/intern`,
  };
}

function startOf({ desk, person, inHand }: DelegationView, fields: FieldSet, language: Language): StartPart {
  const words = delegationWords[language];
  const nothing = { secret: words.secret(inHand.host.name), form: false, here: false, elsewhere: false } as const;
  if (!desk) return { ...nothing, form: startFields(fields, language) };
  const { name } = desk.host;
  if (person && person.hostId === desk.host.id && mayCreateConsultation(person))
    return { ...nothing, here: { text: words.startHereText(name), button: words.startHere(name) } };
  const names = desk.people.join(', ');
  return { ...nothing, elsewhere: { text: words.hasDesk(name), ask: names !== '' && words.ask(names) } };
}

function startFields(fields: FieldSet, language: Language): Exclude<StartPart['form'], false> {
  const words = delegationWords[language];
  return {
    name: fields.input({ name: 'name', label: words.name, autocomplete: 'name', required: true }),
    email: fields.input({
      ...{ name: 'email', label: words.email, hint: words.emailHint, type: 'email', autocomplete: 'email' },
      required: true,
    }),
  };
}
