import type { LanguageForm } from '../../shared/language/words.js';
import type { OrganisationNumber } from '../organisation/organisation-number.js';
import type { ReferenceBody } from '../reference/reference-body.js';
import type { UnreadableReason } from './read-list.js';

/** Where a body is to be found: in the register, in this plan by the line that first names it, or in a reference list. */
export type BodyReference =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'planned'; readonly line: number }
  | { readonly kind: 'reference'; readonly number: string };

export type Verdict = PlannedRow['verdict'];

/** What a row says otherwise than the body it names. The import shows it and leaves the body as it is. */
export type Difference = 'organisationNumber' | 'email' | 'languageForm';

/** `spelling`: the names are nearly one. `number`: one number, two names. `name`: one name, two numbers. */
export type SimilarityReason = 'spelling' | 'number' | 'name';

export interface Similarity {
  readonly reason: SimilarityReason;
  readonly name: string;
  readonly body: BodyReference;
}

interface Listed {
  readonly line: number;
  readonly category: string;
  readonly name: string;
  readonly body: BodyReference;
}

/**
 * What one line of the list comes to. A line that is probably the same as another body becomes a body of its own until
 * a person has confirmed that it is not: two bodies can be merged later, two that were taken for one cannot be told apart.
 */
export type PlannedRow =
  | (Listed & { readonly verdict: 'new' })
  | (Listed & { readonly verdict: 'known'; readonly differences: readonly Difference[] })
  | (Listed & {
      readonly verdict: 'listedTwice';
      readonly firstLine: number;
      readonly differences: readonly Difference[];
    })
  | (Listed & { readonly verdict: 'probablySame'; readonly similar: Similarity })
  | (Listed & { readonly verdict: 'group' })
  | {
      readonly verdict: 'unreadable';
      readonly line: number;
      readonly text: string;
      /** `ambiguousName`: several bodies of the register have the name, and the row has no number to choose by. */
      readonly reason: UnreadableReason | 'ambiguousName';
    };

export interface PlannedOrganisation {
  readonly line: number;
  readonly name: string;
  readonly organisationNumber?: OrganisationNumber;
  readonly email?: string;
  readonly languageForm: LanguageForm;
  /** The public body of the same name, whose numbers and body type the register may take over. */
  readonly reference?: ReferenceBody;
}

export type PlannedReach =
  | { readonly kind: 'members'; readonly members: readonly BodyReference[] }
  /** `group` is missing when the list names a group that is reached through one that is nowhere. */
  | { readonly kind: 'through'; readonly groupName: string; readonly group?: BodyReference }
  | { readonly kind: 'single' };

export interface PlannedGroup {
  readonly line: number;
  readonly name: string;
  readonly reach: PlannedReach;
}

export interface PlannedListing {
  /** As the register spells it, where it knows the category. */
  readonly category: string;
  readonly body: BodyReference;
}

/** Title and headings are not lines; a listing is a distinct category and name; groups are not organisations. */
export interface ImportCounts {
  readonly lines: number;
  readonly categories: number;
  readonly organisations: number;
  readonly groups: number;
  readonly listings: number;
  readonly listedTwice: number;
}

/**
 * What an import would do, worked out before anything is done. All that is to be made stands in the fields that begin
 * with `new` and in `otherNames`; when they are empty the import changes nothing.
 */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly newCategories: readonly string[];
  readonly newOrganisations: readonly PlannedOrganisation[];
  readonly newGroups: readonly PlannedGroup[];
  /** Members of new groups that stand neither in the register nor on the list; named by `number` in `BodyReference`. */
  readonly newMembers: readonly ReferenceBody[];
  readonly newListings: readonly PlannedListing[];
  /** Addresses of bodies and groups that the host had none for. Another address than the host's is left as it is. */
  readonly newContacts: readonly { readonly email: string; readonly body: BodyReference }[];
  /** Spellings that a person has confirmed to be other names of a body. */
  readonly otherNames: readonly { readonly name: string; readonly body: BodyReference }[];
  readonly counts: ImportCounts;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}
