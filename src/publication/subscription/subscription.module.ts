import { Module } from '@nestjs/common';
import { NewsFinder } from './news-finder.js';
import { NewsReaders } from './news-readers.js';
import { NewsTelling } from './news-telling.service.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionLinks } from './subscription-links.js';
import { SubscriptionSweep } from './subscription-sweep.js';
import { Subscriptions } from './subscriptions.service.js';

/** Being told by e-mail of what is new in public. */
@Module({
  controllers: [SubscriptionController],
  providers: [SubscriptionLinks, Subscriptions, NewsFinder, NewsReaders, NewsTelling, SubscriptionSweep],
})
export class SubscriptionModule {}
