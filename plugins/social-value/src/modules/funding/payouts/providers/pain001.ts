import { civilDateOf, formatMinor, nextWeekday, sumOf } from "@insteg/domain";
import { create } from "xmlbuilder2";
import type { Destination, Payout } from "../payout";
import type { Payer } from "../payout-state";

/** A batch of bank transfers. */
export interface TransferBatch {
  reference: string;
  payer: Payer;
  created_at: Date;
  payouts: readonly Payout[];
}

const NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
/** The longest text that the schema takes for an id, a name and a message. */
const MAX_ID = 35;
const MAX_NAME = 70;
const MAX_TEXT = 140;

/**
 * A batch as a pain.001.001.03 message (ISO 20022, customer credit transfer initiation). The same batch
 * gives the same file: its ids let the bank refuse a file that it has been given before.
 */
export function pain001(batch: TransferBatch): string {
  const { reference, payer, created_at, payouts } = batch;
  const total = {
    NbOfTxs: String(payouts.length),
    CtrlSum: formatMinor(sumOf(payouts.map((payout) => payout.amount_minor))),
  };
  const party = partyOf(payer);
  const message = {
    Document: {
      "@xmlns": NAMESPACE,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: idText(`INSTEG-${reference}`),
          CreDtTm: created_at.toISOString().slice(0, 19),
          ...total,
          InitgPty: party,
        },
        PmtInf: {
          PmtInfId: idText(reference),
          PmtMtd: "TRF",
          BtchBookg: "true",
          ...total,
          ReqdExctnDt: nextWeekday(civilDateOf(created_at)),
          Dbtr: party,
          DbtrAcct: { Id: { IBAN: payer.iban }, Ccy: "SEK" },
          DbtrAgt: {
            FinInstnId: payer.bic ? { BIC: payer.bic } : { Othr: { Id: "NOTPROVIDED" } },
          },
          ChrgBr: "SLEV",
          CdtTrfTxInf: payouts.map(transferOf),
        },
      },
    },
  };
  return create({ version: "1.0", encoding: "UTF-8" }, message).end({ prettyPrint: true });
}

function transferOf(payout: Payout) {
  const { number, amount_minor, currency_code, destination, period } = payout;
  const id = idText(`INSTEG-${number}`);
  return {
    PmtId: { InstrId: id, EndToEndId: id },
    Amt: { InstdAmt: { "@Ccy": currency_code.toUpperCase(), "#": formatMinor(amount_minor) } },
    // A bankgiro number is no bank account: it is reached through the Bankgiro's own clearing number.
    ...(destination.kind === "bankgiro" ? { CdtrAgt: BANKGIROT } : {}),
    Cdtr: partyOf(destination),
    CdtrAcct: { Id: accountOf(destination) },
    RmtInf: { Ustrd: clipped(`Utbetalning ${number} ${period}`, MAX_TEXT) },
  };
}

const BANKGIROT = {
  FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: "SESBA" }, MmbId: "9900" } },
};

function accountOf({ kind, account }: Destination) {
  return kind === "bankgiro"
    ? { Othr: { Id: account.replace("-", ""), SchmeNm: { Prtry: "BGNR" } } }
    : { IBAN: account };
}

function partyOf({ name, organisation_number }: Pick<Payer, "name" | "organisation_number">) {
  return {
    Nm: clipped(name, MAX_NAME),
    ...(organisation_number
      ? { Id: { OrgId: { Othr: { Id: organisation_number.replace("-", "") } } } }
      : {}),
  };
}

function idText(text: string): string {
  return clipped(text, MAX_ID);
}

/** By whole characters: half a surrogate pair is no XML. What XML cannot hold at all is left out. */
function clipped(text: string, most: number): string {
  const printable = [...text].filter(
    (sign) => sign >= " " && sign !== "\uFFFE" && sign !== "\uFFFF",
  );
  return printable.slice(0, most).join("").trim() || "-";
}
