import { sign } from 'node:crypto';
import type { Holder } from './holder.ts';
import { ledgerFind, walkChain } from './ledgerChain.ts';
import { statementBytes } from './ledgerExport.ts';
import type { WorkerMethods } from './protocol.ts';
import { privateKey, publicKeyOf } from './receipt.ts';

type Ledger = 'ledgerFind' | 'ledgerWalk' | 'signLedger';

/** Looking into the ledger, checking it piece by piece, and vouching for a copy of it. */
export function ledgerMethods({ open }: Holder): Pick<WorkerMethods, Ledger> {
  return {
    ledgerFind: (query) => ledgerFind(open().desk, query),
    ledgerWalk: (from, count) => walkChain(open().desk, from, count),
    signLedger: (input) => {
      const { meta, signingKey } = open();
      const body = {
        format: 'ledger-export/1',
        deviceId: meta.deviceId,
        owner: meta.owner.id,
        server: meta.server,
        ...input,
        publicKey: publicKeyOf(signingKey),
      } as const;
      const signature = sign(null, statementBytes(body), privateKey(signingKey));
      return { ...body, signature: signature.toString('base64') };
    },
  };
}
