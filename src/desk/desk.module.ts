import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { InternalWork } from './internal-work.js';
import { OwnWork } from './own-work.js';

/** What needs me today. Reads from all domains and writes nothing. */
@Module({ controllers: [DeskController], providers: [DeskService, InternalWork, OwnWork] })
export class DeskModule {}
