import { deliveryIdSchema, roundIdSchema } from '../../core/ids.ts';
import { orderOptions } from '../../core/option-order.ts';
import { versionOf } from '../../core/question/version.ts';
import { deadline, isLate, nextDaily, revealAt } from '../../core/schedule/planning.ts';
import { selectQuestion } from '../../core/selection.ts';
import type { Channel, PlannedSlot } from '../../storage/records.ts';
import type { ClaimResult, DailyClaim } from '../../storage/store.ts';
import type { Services } from '../services.ts';

/** Claims a channel's daily slot: opens a round, or skips it when it is too late or nothing fits. */
export const runDaily = async (
  services: Services,
  channel: Channel,
  slot: PlannedSlot,
): Promise<ClaimResult> => {
  const now = services.clock.now();
  const next = nextDaily(channel.settings, { instant: slot.at, lastDate: slot.localDate });
  const claim = { channelId: channel.id, settings: channel.settings, slot, now, next };
  const reveal = revealAt(channel.settings.schedule, slot.localDate);
  const expiresAt = deadline(channel.settings, 'daily', slot, next.at);
  const decided: DailyClaim = isLate(expiresAt, now)
    ? { ...claim, outcome: 'skip', reason: 'late' }
    : await openRound(services, channel, { ...claim, expiresAt, revealAt: reveal });
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
  channel: Channel,
  { expiresAt, revealAt: revealInstant, ...claim }: Opening,
): Promise<DailyClaim> => {
  const selection = selectQuestion({
    questions: bank.questions(),
    asked: await store.askedQuestions(channel.id),
    settings: channel.settings,
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
      revealAt: revealInstant,
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
