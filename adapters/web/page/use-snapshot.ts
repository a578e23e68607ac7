import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../snapshot.ts';

/** A browser gives a connection up for good when the server says no; then the page tries again. */
const RETRY_MS = 2000;

export interface Live {
  readonly snapshot: Snapshot | undefined;
  readonly connected: boolean;
}

/** What a person sees, kept up to date by the server. */
export const useSnapshot = (member: string): Live => {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let source: EventSource;
    let retry = 0;
    const connect = () => {
      source = new EventSource(`/playground/events?member=${member}`);
      source.onopen = () => setConnected(true);
      source.onmessage = ({ data }) => setSnapshot(JSON.parse(data));
      source.onerror = () => {
        setConnected(false);
        if (source.readyState === EventSource.CLOSED) {
          retry = window.setTimeout(connect, RETRY_MS);
        }
      };
    };
    connect();
    return () => {
      window.clearTimeout(retry);
      source.close();
    };
  }, [member]);
  return { snapshot, connected };
};
