import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentLink, ForLinkHolder } from '../../../identity/access/access.decorators.js';
import type { LinkActor } from '../../../identity/access/actor.js';
import { typedFrom, typedText } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther } from '../../../shared/web/page.js';
import { AnswersInHand } from '../../answer-in-hand.js';
import { answerAddress, draftFrom } from '../../portal/portal-address.js';
import { refusalText } from '../refusal-text.js';
import { uploadWords } from '../upload.words.js';
import { PartService, type Announced } from './part.service.js';
import { PARTS_ADDRESS, PartIntake, type Appended } from './part-intake.js';

const PROTOCOL = '1.0.0';
const LONGEST_KEY = 100;

/** What the script of the page reads of an answer that is not the protocol's own. */
interface Reply {
  readonly message: string;
}

/**
 * Uploading in parts, for the page's script, by the protocol tus 1.0 (tus.io): HEAD says how far an upload has come, PATCH
 * brings what comes next. PATCH is sent as POST with `X-HTTP-Method-Override`, as tus has it for networks that let only GET
 * and POST through; beginning, finishing and giving up are rows of ours. The library `@tus/server` closes the connection on
 * every refusal, so that the browser cannot read it, and hides a full disk; what it does beyond that is little.
 */
@Controller('svar/opplasting/deler')
@ForLinkHolder()
export class PartController {
  constructor(
    private readonly parts: PartService,
    private readonly intake: PartIntake,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Post()
  async begin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
  ): Promise<Reply> {
    response.setHeader('Tus-Resumable', PROTOCOL);
    const words = uploadWords[this.frames.languageOf(request)];
    const announced = announcedIn(request);
    if (announced === null) {
      response.status(400);
      return { message: words.notSent };
    }
    const begun = await this.parts.begin(link, draftFrom(draft), announced);
    if (!begun.ok) {
      response.status(422);
      return { message: refusalText(words, begun.reason, [announced.filename]) };
    }
    response.status(201).setHeader('Location', `${PARTS_ADDRESS}/${begun.part.id}`);
    return { message: '' };
  }

  /** How far an upload has come: by the protocol for HEAD, and in a body for GET. */
  @Get(':id')
  async show(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentLink() link: LinkActor,
    @Param('id') id: string,
  ): Promise<{ readonly offset: number; readonly length: number }> {
    const part = await this.parts.find(link, id);
    // A connection that the sender has left behind may still be writing.
    if (request.method === 'HEAD') await this.intake.settle(id);
    const offset = await this.parts.hereBytes(part);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Tus-Resumable', PROTOCOL);
    response.setHeader('Upload-Offset', String(offset));
    response.setHeader('Upload-Length', String(part.sizeBytes));
    return { offset, length: part.sizeBytes };
  }

  @Post(':id')
  async append(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentLink() link: LinkActor,
    @Param('id') id: string,
  ): Promise<void> {
    const part = await this.parts.find(link, id);
    response.setHeader('Tus-Resumable', PROTOCOL);
    const offset = Number(request.get('upload-offset') ?? 'unsaid');
    if (!request.is('application/offset+octet-stream') || !Number.isSafeInteger(offset)) {
      response.status(415);
      return;
    }
    const appended = await this.intake.append(part, request, offset);
    response.status(statusOf(appended));
    if (appended.ok) response.setHeader('Upload-Offset', String(appended.offset));
  }

  /** Only what this answers for is received. */
  @Post(':id/ferdig')
  @HttpCode(200)
  async finish(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentLink() link: LinkActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Reply & { readonly sha256?: string }> {
    const words = uploadWords[this.frames.languageOf(request)];
    const counted = typedText(typedFrom(body), 'sha256');
    const finished = await this.parts.finish(link, id, /^[0-9a-f]{64}$/.test(counted) ? counted : null);
    if (!finished.ok) {
      response.status(finished.reason === 'incomplete' ? 409 : 422);
      return { message: refusalText(words, finished.reason, [finished.filename]) };
    }
    const { outcome, filename, attachment } = finished;
    const message = outcome === 'kept' ? words.kept(filename) : words.alreadyThere(filename);
    return { message, sha256: attachment.sha256 };
  }

  @Post(':id/avbrudd')
  async cancel(@Req() request: Request, @CurrentLink() link: LinkActor, @Param('id') id: string): Promise<SeeOther> {
    const { filename, key } = await this.parts.cancel(link, id);
    const { scope } = await this.answers.find(link, key);
    const text = uploadWords[this.frames.languageOf(request)].cancelled(filename);
    return new SeeOther(answerAddress('/svar/opplasting', scope), { kind: 'info', text });
  }
}

function statusOf(appended: Appended): number {
  if (appended.ok) return 204;
  return { otherOffset: 409, tooLong: 413, brokenOff: 400 }[appended.reason];
}

/** What the headers of tus say of the file; null when they do not say it. */
function announcedIn(request: Request): Announced | null {
  const sizeBytes = Number(request.get('upload-length') ?? '');
  const said = metadataOf(request.get('upload-metadata') ?? '');
  const uploadKey = said['key'] ?? '';
  const isSaid = Number.isSafeInteger(sizeBytes) && uploadKey !== '' && uploadKey.length <= LONGEST_KEY;
  if (!isSaid || request.get('upload-length') === undefined) return null;
  return { uploadKey, sizeBytes, filename: said['filename'] ?? '' };
}

/** Pairs of a name and a text in base64, with commas between. */
function metadataOf(header: string): Readonly<Record<string, string>> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([name = '', text = '']) => [name, Buffer.from(text, 'base64').toString('utf8')]),
  );
}
