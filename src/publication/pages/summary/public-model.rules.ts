import type { Finding, SummaryBody, SummaryModel, SummaryPart, SummaryPlace } from '../../../report/summary.model.js';

/** Whether a comment's words may be quoted in public. */
export type IsQuotable = (finding: Pick<Finding, 'commentId' | 'text'>) => boolean;

/** What is said in the place of what may not be shown. */
export interface PublicWords {
  readonly notQuoted: string;
  readonly privatePerson: string;
  readonly attachment: string;
}

/**
 * An issued summary as the public may read it. The figures are those that were issued: a comment that may not be quoted is
 * counted where it stands, and keeps its decision, but has no words, no reason that could repeat them, and no themes. Private
 * persons have no names, and neither have those who decided; examples in the codebook are quotations and go too.
 */
export function publicModel(model: SummaryModel, isQuotable: IsQuotable, words: PublicWords): SummaryModel {
  const persons = privatePersonsIn(model);
  const named = (name: string): string => (persons.has(name) ? words.privatePerson : name);
  const shown = { isQuotable, words, named };
  return {
    ...model,
    parts: model.parts.map((part) => publicPart(part, shown)),
    bodies: model.bodies.map((body) => publicBody(body, named)),
    unplaced: [],
    codebook: model.codebook.map((code) => ({ ...code, example: '' })),
  };
}

/** By name, as the list of bodies and the comments themselves have it. */
function privatePersonsIn({ bodies, parts }: SummaryModel): ReadonlySet<string> {
  const listed = bodies.filter(({ isPrivatePerson }) => isPrivatePerson).map(({ name }) => name);
  const commenting = parts
    .flatMap(({ places }) => places.flatMap(({ findings }) => findings))
    .filter(({ isPrivatePerson }) => isPrivatePerson)
    .map(({ body }) => body);
  return new Set([...listed, ...commenting]);
}

interface Shown {
  readonly isQuotable: IsQuotable;
  readonly words: PublicWords;
  readonly named: (name: string) => string;
}

function publicFinding(finding: Finding, { isQuotable, words, named }: Shown): Finding {
  const shown = {
    ...finding,
    body: finding.isPrivatePerson ? words.privatePerson : named(finding.body),
    bodiesBehind: finding.bodiesBehind.map(named),
    decidedBy: null,
    source: isFile(finding) ? words.attachment : finding.source,
  };
  if (isQuotable(finding)) return shown;
  return { ...shown, text: words.notQuoted, source: '', page: null, reason: null, change: null, tags: [], tagIds: [] };
}

/** The name of a file can say what is withheld in it, and stands nowhere but where it is decided whether to show it. */
function isFile({ source, page }: Finding): boolean {
  return page !== null || /\.[a-z0-9]{1,5}$/i.test(source);
}

function publicPart(part: SummaryPart, shown: Shown): SummaryPart {
  return {
    ...part,
    places: part.places.map((place) => publicPlace(place, shown)),
  };
}

function publicPlace(place: SummaryPlace, shown: Shown): SummaryPlace {
  return {
    ...place,
    choices: place.choices.map((choice) => ({ ...choice, bodies: choice.bodies.map(shown.named) })),
    themes: place.themes.map((theme) => ({ ...theme, bodies: theme.bodies.map(shown.named) })),
    findings: place.findings.map((finding) => publicFinding(finding, shown)),
  };
}

function publicBody(body: SummaryBody, named: (name: string) => string): SummaryBody {
  return {
    ...body,
    name: named(body.name),
    other: body.other === null ? null : named(body.other),
    onBehalfOf: body.onBehalfOf.map(named),
  };
}
