import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { CardParts } from '../card/card-parts.js';
import type { CommentRef } from '../comment/comment-bench.js';
import type { TypedOnPlacement } from '../view/placement-view.js';
import { CommentReader } from './comment-reader.js';
import { CommentPage } from './comment.page.js';

/** Makes the page of one comment, with what was typed on it when a form of it could not be saved. */
@Injectable()
export class CommentPages {
  constructor(
    private readonly comments: CommentReader,
    private readonly parts: CardParts,
  ) {}

  async of(actor: PersonActor, language: Language, ref: CommentRef, typed?: TypedOnPlacement): Promise<CommentPage> {
    const view = await this.comments.read(actor, ref.consultationId, ref.commentId);
    const { card, mayWork } = view;
    const parts = await this.parts.of({ actor, language, hearing: view, card, mayWork, back: 'merknad' });
    return new CommentPage(language, view, parts, typed);
  }
}
