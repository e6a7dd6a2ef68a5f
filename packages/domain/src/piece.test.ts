import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOf } from "./amount";
import { contributionOfPiece } from "./piece";
import { componentsOfItem } from "./sale";
import { itemLine, RUNS } from "./testing/arbitraries";

describe("contributionOfPiece", () => {
  it("says what the ledger would post for a sale of one piece", () => {
    fc.assert(
      fc.property(itemLine(), (line) => {
        const piece = contributionOfPiece({ ...line, price_minor: line.gross_minor });
        const { components } = componentsOfItem({ ...line, network_discount_minor: 0n });
        const of = (kind: string) =>
          sumOf(components.filter((part) => part.kind === kind).map((part) => part.amount_minor));
        expect(piece.contribution_minor).toBe(of("contribution"));
        expect(piece.commission_minor).toBe(of("commission"));
        expect(piece.vat_minor).toBe(of("vat"));
        expect(piece.net_minor + piece.vat_minor).toBe(line.gross_minor);
        const shares = sumOf(piece.by_stage.map((stage) => stage.share_minor));
        expect(shares).toBe(of("general") + of("contribution"));
      }),
      RUNS,
    );
  });

  it("shows the stages in the order given", () => {
    const piece = contributionOfPiece({
      price_minor: 12900n,
      vat_rate_bp: 600,
      commission_bp: 500,
      network_vat_registered: true,
      sale_model: "intermediary",
      stages: [
        { stage_id: "pack", enterprise_id: "box", share_bp: 3000, contribution_bp: 1000 },
        { stage_id: "keep", enterprise_id: "bee", share_bp: 7000, contribution_bp: 2000 },
      ],
    });
    expect(piece).toEqual({
      net_minor: 12170n,
      vat_minor: 730n,
      commission_minor: 609n,
      contribution_minor: 1939n,
      by_stage: [
        { stage_id: "pack", enterprise_id: "box", share_minor: 3423n, contribution_minor: 342n },
        { stage_id: "keep", enterprise_id: "bee", share_minor: 7986n, contribution_minor: 1597n },
      ],
    });
  });
});
