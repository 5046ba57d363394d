import { useEffect, useState } from 'preact/hooks';
import { NO_POLICY, onPolicy, readPolicy, type Policy } from '../../utils/policy.ts';

/** What the organisation has set; nothing until it was read. */
export function usePolicy(): Policy {
  const [policy, setPolicy] = useState(NO_POLICY);
  useEffect(() => {
    const read = () => void readPolicy().then(setPolicy);
    read();
    return onPolicy(read);
  }, []);
  return policy;
}
