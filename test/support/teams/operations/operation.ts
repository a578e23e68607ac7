import type { Json } from '../../json.ts';
import type { Operation } from '../faults.ts';
import type { TeamsState } from '../state.ts';

/** A call of the Bot Connector, taken apart. */
export interface ConnectorRequest {
  readonly state: TeamsState;
  /** First part of the path; which service URL was called. */
  readonly region: string;
  /** A conversation's id as it was called, with its thread; empty where the path has none. */
  readonly conversation: string;
  /** An activity's or a member's id; empty where the path has none. */
  readonly part: string;
  readonly query: URLSearchParams;
  readonly body: Json;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** @throws {ConnectorRefusal} where Teams says no. */
export type Handler = (request: ConnectorRequest) => ConnectorAnswer;

/** An operation by what asks for it. */
export interface Endpoint {
  readonly name: Operation;
  readonly method: string;
  /** Of the path behind the region; its groups are a conversation's id and a part's. */
  readonly path: RegExp;
  readonly handle: Handler;
}
