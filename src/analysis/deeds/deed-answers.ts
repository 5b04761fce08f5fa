import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../../shared/time/clock.js';
import { Frames } from '../../shared/web/frames.js';
import type { SeeOther } from '../../shared/web/page.js';
import type { CommentRef } from '../comment/comment-bench.js';
import { CommentReader } from '../one/comment-reader.js';
import { afterDeed, type DeedDone } from './after-deed.js';
import { deedFormFrom } from './deed.forms.js';

/** Answers a deed on one comment: back to the page that its form stood on, or what the script of the workbench asks for. */
@Injectable()
export class DeedAnswers {
  constructor(
    private readonly comments: CommentReader,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  async after(request: Request, ref: CommentRef, body: unknown): Promise<SeeOther | DeedDone> {
    const { consultationId, commentId } = ref;
    const { versionId } = await this.comments.find(consultationId, commentId);
    const deed = { consultationId, versionId, commentId, at: this.clock.now(), back: deedFormFrom(body).back };
    return afterDeed(request, this.frames.languageOf(request), deed);
  }
}
