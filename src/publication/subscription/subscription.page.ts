import { TOPICS } from '../../consultation/topic/topics.js';
import { formWords } from '../../letter/template/letter-template.words.js';
import { LANGUAGES, type Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Layout } from '../../shared/web/page.js';
import { targetKey, type SubscriptionTarget } from './subscription-target.js';
import { subscriptionWords, targetInWords } from './subscription.words.js';
import type { SubscriptionView } from './subscriptions.service.js';

/** What is chosen when somebody comes from a hearing or a topic. */
export interface Proposed {
  readonly target: SubscriptionTarget;
  readonly hearingTitle: string | null;
}

/** Asking to be told. What it says afterwards is the same for every address. */
export class SubscribePage extends Page {
  readonly template = 'pages/publication/subscription/subscribe';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly about: Field;
  readonly email: Field;
  readonly language: Choices;

  constructor(language: Language, proposed: Proposed, typed: Typed = {}, errors: readonly FieldError[] = []) {
    super();
    this.t = subscriptionWords[language];
    this.title = this.t.title;
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    const fields = new FieldSet({ om: targetKey(proposed.target), malform: language, ...typed }, errors);
    this.about = fields.select({ name: 'om', label: this.t.about, required: true }, choicesOf(proposed, language));
    this.email = fields.input({
      name: 'email',
      label: this.t.email,
      type: 'email',
      autocomplete: 'email',
      required: true,
    });
    const forms = LANGUAGES.map((value) => ({ value, text: formWords[language][value] }));
    this.language = fields.radios({ name: 'malform', label: this.t.language }, forms);
  }
}

/** The one hearing somebody comes from first, then all, then each topic. */
function choicesOf(
  { target, hearingTitle }: Proposed,
  language: Language,
): readonly { readonly value: string; readonly text: string }[] {
  const targets: SubscriptionTarget[] = [
    ...(target.kind === 'hearing' ? [target] : []),
    { kind: 'all' },
    ...TOPICS.map((topic) => ({ kind: 'topic', topic }) as const),
  ];
  return targets.map((each) => ({ value: targetKey(each), text: targetInWords(each, hearingTitle, language) }));
}

/** One question with one button: to say yes, or to end it. Looking at it changes nothing, since mail scanners look. */
export class SubscriptionDeedPage extends Page {
  readonly template = 'pages/publication/subscription/deed';
  override readonly layout: Layout = 'public';
  readonly title: string;
  readonly text: string;
  readonly button: string;

  constructor(language: Language, deed: 'subscribe' | 'unsubscribe', { target, hearingTitle }: SubscriptionView) {
    super();
    const words = subscriptionWords[language];
    const what = targetInWords(target, hearingTitle, language);
    const isYes = deed === 'subscribe';
    this.title = isYes ? words.confirmTitle : words.endTitle;
    this.text = isYes ? words.confirmText(what) : words.endText(what);
    this.button = isYes ? words.confirm : words.end;
  }
}

/** What is said afterwards, and for a link that leads nowhere. */
export class SubscriptionToldPage extends Page {
  readonly template = 'pages/publication/subscription/told';
  override readonly layout: Layout = 'public';
  override readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly ways: readonly { readonly href: string; readonly text: string }[];

  private constructor(told: { readonly title: string; readonly text: string }, status: number, language: Language) {
    super();
    const { again, toList } = subscriptionWords[language];
    this.title = told.title;
    this.text = told.text;
    this.status = status;
    this.ways = [
      { href: '/', text: toList },
      { href: '/abonner', text: again },
    ];
  }

  static confirmed(language: Language, { target, hearingTitle }: SubscriptionView): SubscriptionToldPage {
    const { confirmedTitle: title, confirmedText } = subscriptionWords[language];
    return new SubscriptionToldPage(
      { title, text: confirmedText(targetInWords(target, hearingTitle, language)) },
      200,
      language,
    );
  }

  static ended(language: Language): SubscriptionToldPage {
    const { endedTitle: title, endedText: text } = subscriptionWords[language];
    return new SubscriptionToldPage({ title, text }, 200, language);
  }

  static dead(language: Language): SubscriptionToldPage {
    const { deadTitle: title, deadText: text } = subscriptionWords[language];
    return new SubscriptionToldPage({ title, text }, 404, language);
  }
}
