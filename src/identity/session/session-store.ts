import { Injectable } from '@nestjs/common';
import session from 'express-session';
import type { SessionData } from 'express-session';
import { Database } from '../../shared/database/database.js';
import { digestOf } from '../../shared/security/keyring.js';
import { Clock, secondsAfter } from '../../shared/time/clock.js';
import { Session } from './session.entity.js';

/** A session ends this long after its last use. */
export const SESSION_SECONDS = 8 * 60 * 60;
/** How seldom the end is moved, so that reading pages does not write. */
const TOUCH_SECONDS = 15 * 60;

/** Keeps express-session's sessions in the database, under the digest of their names. */
@Injectable()
export class SessionStore extends session.Store {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(name: string, done: (error: unknown, data?: SessionData | null) => void): void {
    this.find(name).then(
      (found) => {
        done(null, found);
      },
      (error: unknown) => {
        done(error);
      },
    );
  }

  override set(name: string, data: SessionData, done?: (error?: unknown) => void): void {
    this.settle(this.save(name, data), done);
  }

  override destroy(name: string, done?: (error?: unknown) => void): void {
    this.settle(
      this.database.write(async (transaction) => {
        await transaction.delete(Session, { digest: digestOf(name) });
      }),
      done,
    );
  }

  override touch(name: string, data: SessionData, done?: () => void): void {
    this.settle(this.moveEnd(name, data), done);
  }

  private async find(name: string): Promise<SessionData | null> {
    const found = await this.database.reader.findOneBy(Session, { digest: digestOf(name) });
    if (!found || found.expiresAt <= this.clock.now()) return null;
    return JSON.parse(found.content) as SessionData; // reason: written by `save` from the same type
  }

  private async save(name: string, data: SessionData): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.upsert(
        Session,
        {
          digest: digestOf(name),
          personId: data.personId ?? null,
          content: JSON.stringify(data),
          expiresAt: this.end(),
        },
        ['digest'],
      );
    });
  }

  private async moveEnd(name: string, data: SessionData): Promise<void> {
    const found = await this.database.reader.findOneBy(Session, { digest: digestOf(name) });
    if (found && found.expiresAt < secondsAfter(this.end(), -TOUCH_SECONDS)) await this.save(name, data);
  }

  private end(): Date {
    return secondsAfter(this.clock.now(), SESSION_SECONDS);
  }

  private settle(work: Promise<void>, done?: (error?: unknown) => void): void {
    work.then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }
}
