import { activityEndpoints } from './activities.ts';
import { memberEndpoints } from './members.ts';
import { openEndpoints } from './open.ts';
import type { Endpoint } from './operation.ts';

const ENDPOINTS: readonly Endpoint[] = [...openEndpoints, ...activityEndpoints, ...memberEndpoints];

export interface Found {
  readonly endpoint: Endpoint;
  readonly conversation: string;
  readonly part: string;
}

/** What a method and a path behind the region ask for. */
export const findEndpoint = (method: string, path: string): Found | undefined => {
  for (const endpoint of ENDPOINTS) {
    const match = endpoint.method === method ? endpoint.path.exec(path) : null;
    if (match) {
      const [conversation = '', part = ''] = match.slice(1).map(decodeURIComponent);
      return { endpoint, conversation, part };
    }
  }
  return undefined;
};
