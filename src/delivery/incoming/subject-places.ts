import { Injectable } from '@nestjs/common';

/** Where the subject of a message stands on the desk. */
export interface SubjectPlace {
  readonly title: string;
  readonly href: string;
}

/** A message as its subject knows it. */
export interface SubjectReference {
  readonly subjectId: string;
  readonly recipientRef: string;
}

export type FindPlace = (reference: SubjectReference) => Promise<SubjectPlace | null>;

/** Knows where on the desk the subjects of messages are. Each domain says it of its own when its module starts. */
@Injectable()
export class SubjectPlaces {
  private readonly finders = new Map<string, FindPlace>();

  know(subjectType: string, find: FindPlace): void {
    this.finders.set(subjectType, find);
  }

  /** Null when nobody knows such subjects, or the subject is gone. */
  async of(message: SubjectReference & { readonly subjectType: string }): Promise<SubjectPlace | null> {
    return (await this.finders.get(message.subjectType)?.(message)) ?? null;
  }
}
