/** Whoever a comment goes to. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** Everything in a hearing that says who gets a comment. */
export interface AssigningRules {
  /** By invitation. */
  readonly bodies: ReadonlyMap<string, Assignee>;
  /** Every tag, with the one above it and whoever it brings. */
  readonly tags: ReadonlyMap<string, { readonly parentId: string | null; readonly assignee: Assignee | null }>;
  /** By draft. */
  readonly drafts: ReadonlyMap<string, Assignee>;
  readonly isEmpty: boolean;
}

/** What the rules go by. */
export interface ToAssign {
  readonly invitationId: string;
  readonly tagIds: readonly string[];
  readonly draftIds: readonly string[];
}

/**
 * Who the rules give a comment to; null when none fits. The body goes first, since one person often has all of an answer,
 * then the tags, each with those above it, then the drafts; of several the first that the comment was given.
 */
export function ruleFor(rules: AssigningRules, { invitationId, tagIds, draftIds }: ToAssign): Assignee | null {
  const found = [
    rules.bodies.get(invitationId),
    ...tagIds.map((tagId) => ofTag(rules, tagId)),
    ...draftIds.map((draftId) => rules.drafts.get(draftId)),
  ];
  return found.find((assignee) => assignee !== undefined && assignee !== null) ?? null;
}

function ofTag({ tags }: AssigningRules, tagId: string): Assignee | null {
  for (let tag = tags.get(tagId); tag; tag = tags.get(tag.parentId ?? '')) if (tag.assignee) return tag.assignee;
  return null;
}
