import type { EntityKind } from '../registry/registry.ts';

const ENDINGS: readonly [kind: EntityKind, pattern: RegExp][] = [
  [
    'EVENT',
    /(?:戰爭|战争|之戰|峰會|峰会|協定|协定|條約|条约|危機|危机|公報|公报|革命|起義|起义)$|\b(?:War|Summit|Agreement|Treaty|Accords?|Crisis|Revolution|Communiqu[eé])$/u,
  ],
  [
    'ORGANIZATION',
    /(?:黨|党|部|公司|集團|集团|銀行|银行|委員會|委员会|大學|大学|組織|组织|聯盟|联盟|協會|协会|議會|议会|國會|国会|法院|基金|軍|军)$|\b(?:Party|Ministry|Bank|Council|Corp|Corporation|Company|Group|Committee|Commission|University|Organi[sz]ation|Union|Alliance|Agency|Fund|Court|Congress|Parliament|Institute|Army|Department)$/u,
  ],
  [
    'PLACE',
    /(?:海峽|海峡|群島|群岛|半島|半岛|海|島|岛|河|江|省|市|州|洲|灣|湾|山)$|\b(?:Sea|Strait|Straits|Islands?|River|Province|City|Gulf|Bay|Peninsula|Mountains?|Canal|Port)$|^(?:Strait|Gulf|Cape|Port|Mount)\b/u,
  ],
];

/** What a name probably names, by how it ends in either language; null where nothing tells. */
export function guessKind(zh: string, en: string): EntityKind | null {
  return ENDINGS.find(([, pattern]) => pattern.test(zh) || pattern.test(en))?.[0] ?? null;
}
