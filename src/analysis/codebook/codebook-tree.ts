import { NotFound } from '../../shared/errors/domain-error.js';
import { foldForSearch } from '../../shared/language/sorting.js';
import type { Tag } from './tag.entity.js';

/** A tag with how deep it stands: 0 on top. */
export interface TagAtDepth {
  readonly tag: Tag;
  readonly depth: number;
}

/** A hearing's codebook as a tree, read from the top. */
export class CodebookTree {
  private readonly byId: ReadonlyMap<string, Tag>;

  constructor(private readonly tags: readonly Tag[]) {
    this.byId = new Map(tags.map((tag) => [tag.id, tag]));
  }

  /** The codebook with one tag more. */
  with(tag: Tag): CodebookTree {
    return new CodebookTree([...this.tags, tag]);
  }

  /** A tag of this codebook; another is `NotFound`. */
  get(id: string): Tag {
    const tag = this.byId.get(id);
    if (!tag) throw new NotFound('tag');
    return tag;
  }

  find(id: string): Tag | undefined {
    return this.byId.get(id);
  }

  /** The tags that can be chosen, in no order. */
  get offered(): readonly Tag[] {
    return this.tags.filter((tag) => !tag.isRetired);
  }

  /** The tag of this name that can be chosen, however it is written. */
  offeredNamed(name: string): Tag | undefined {
    const folded = foldForSearch(name);
    return this.offered.find((tag) => foldForSearch(tag.name) === folded);
  }

  /** Every tag in the order of the codebook, those below another right after it. */
  get inOrder(): readonly TagAtDepth[] {
    return this.walk(null, 0);
  }

  /** What stands directly below a tag, or on top, in its order. */
  childrenOf(parentId: string | null): readonly Tag[] {
    return this.tags
      .filter((tag) => tag.parentId === parentId)
      .sort((left, right) => left.position - right.position || (left.id < right.id ? -1 : 1));
  }

  /** All that stands below a tag, at any depth. */
  below(id: string): readonly Tag[] {
    return this.childrenOf(id).flatMap((child) => [child, ...this.below(child.id)]);
  }

  /** What a tag stands below, nearest first. */
  above(id: string): readonly Tag[] {
    const parentId = this.get(id).parentId;
    return parentId === null ? [] : [this.get(parentId), ...this.above(parentId)];
  }

  /** True when a tag is the other, or stands below it. */
  isAtOrBelow(id: string, otherId: string): boolean {
    return id === otherId || this.above(id).some((tag) => tag.id === otherId);
  }

  /** A tag's name with those it stands below: «Behandling › LAR». */
  pathOf(id: string): string {
    return [...this.above(id)]
      .reverse()
      .concat(this.get(id))
      .map((tag) => tag.name)
      .join(' › ');
  }

  private walk(parentId: string | null, depth: number): readonly TagAtDepth[] {
    return this.childrenOf(parentId).flatMap((tag) => [{ tag, depth }, ...this.walk(tag.id, depth + 1)]);
  }
}
