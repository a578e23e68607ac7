import { deliveryIdSchema, roundIdSchema } from '../../core/ids.ts';
import { orderOptions } from '../../core/option-order.ts';
import { createVersions } from '../../core/question/version.ts';
import { isLate } from '../../core/schedule/planning.ts';
import { selectQuestion } from '../../core/selection.ts';
import { createPools } from '../../core/selection-pool.ts';
import type { Channel, PlannedSlot } from '../../storage/records.ts';
import type { ClaimResult, DailyClaim } from '../../storage/store.ts';
import type { Services } from '../services.ts';
import { createDailyTimes } from './daily-times.ts';

/** What channels that are alike have in common; worked out once for all of them. */
export interface DailyCommon {
  readonly timesOf: ReturnType<typeof createDailyTimes>;
  readonly versionOf: ReturnType<typeof createVersions>;
  readonly poolOf: ReturnType<typeof createPools>;
}

export const createDailyCommon = (): DailyCommon => ({
  timesOf: createDailyTimes(),
  versionOf: createVersions(),
  poolOf: createPools(),
});

/** Claims a channel's daily slot: opens a round, or skips it when it is too late or nothing fits. */
export const runDaily = async (
  services: Services,
  common: DailyCommon,
  channel: Channel,
  slot: PlannedSlot,
): Promise<ClaimResult> => {
  const now = services.clock.now();
  const { next, ...times } = common.timesOf(channel.settings, slot);
  const claim = { channelId: channel.id, settings: channel.settings, slot, now, next };
  const decided: DailyClaim = isLate(times.expiresAt, now)
    ? { ...claim, outcome: 'skip', reason: 'late' }
    : await openRound(services, common, channel, { ...claim, ...times });
  const result = await services.store.claimDaily(decided);
  report(services, channel, decided, result);
  return result;
};

interface Opening extends Omit<DailyClaim, 'outcome'> {
  readonly expiresAt: number;
  readonly revealAt: number;
}

const openRound = async (
  { store, bank, newId, log }: Services,
  { versionOf, poolOf }: DailyCommon,
  channel: Channel,
  { expiresAt, revealAt, ...claim }: Opening,
): Promise<DailyClaim> => {
  const selection = selectQuestion({
    pool: poolOf(bank.questions(), channel.settings, claim.slot.localDate),
    asked: await store.askedQuestions(channel.id),
    seed: channel.id,
  });
  if (selection.question === undefined) {
    return { ...claim, outcome: 'skip', reason: selection.reason };
  }
  const { question, reason } = selection;
  log.debug({ channelId: channel.id, questionId: question.id, reason }, 'question selected');
  const id = roundIdSchema.parse(newId());
  return {
    ...claim,
    outcome: 'post',
    round: {
      id,
      version: versionOf(question),
      optionOrder: orderOptions(question, id),
      revealAt,
    },
    delivery: { id: deliveryIdSchema.parse(newId()), expiresAt },
  };
};

const report = (
  { log }: Services,
  channel: Channel,
  claim: DailyClaim,
  result: ClaimResult,
): void => {
  const fields = { channelId: channel.id, localDate: claim.slot.localDate, kind: 'daily' };
  if (result === 'taken') {
    log.debug(fields, 'slot taken already');
  } else if (claim.outcome === 'skip') {
    log.warn({ ...fields, reason: claim.reason }, 'slot skipped');
  } else {
    const { id, version } = claim.round;
    log.info({ ...fields, roundId: id, questionId: version.question.id }, 'round opened');
  }
};
