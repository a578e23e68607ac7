/** What a process is told of its time, as JSON in `FAULTS_TIME`. */
export interface ProcessTime {
  readonly speed: number;
  readonly realStart: number;
  readonly start: number;
  /** Holds how far its machine's clock is off, in milliseconds; read at the start and on SIGUSR2. */
  readonly clockFile: string;
}

/** Header in which a request says when its process last looked at its monotonic clock. */
export const LOOKED_AT = 'x-test-looked-at';
