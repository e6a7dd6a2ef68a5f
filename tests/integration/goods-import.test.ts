import { type TestApp, testApp } from "../support/app";
import { listingBody, sendFile } from "../support/listings";
import { signedInMember, type TestMember } from "../support/members";
import { createEnterprise, publishedChain, type TestEnterprise } from "../support/network";

const IMPORTS = "/enterprise/products/imports";

describe("goods from a spreadsheet", () => {
  let app: TestApp;
  let maker: TestEnterprise;
  let member: TestMember;
  let chain_id: string;

  beforeEach(async () => {
    app = await testApp();
    maker = await createEnterprise(app, "Kryddhuset");
    member = await signedInMember(app, maker, "owner");
    chain_id = (await publishedChain(app, [[maker, 10_000, 1_000]])).id;
  });

  const send = (content: string | Buffer) =>
    sendFile(app, member, IMPORTS, { name: "varor.csv", content });
  const goodsCount = async () => {
    const { body } = await member.client.get("/enterprise/products");
    return body.count as number;
  };
  const importCount = async () =>
    (await app.db.query("SELECT FROM goods_import WHERE enterprise_id = $1", [maker.id])).rowCount;
  const finished = async (id: string) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { body } = await member.client.get(`${IMPORTS}/${id}?rows=all`);
      if (body.import.status === "done") {
        return body;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the import did not end");
  };

  test("a file that cannot be read is refused with words, and stores nothing", async () => {
    for (const [content, code] of [
      ["", "file_empty"],
      ["Namn\nOst", "headings_missing"],
      [Buffer.from("d0cf11e0a1b11ae1", "hex"), "file_old_excel"],
      [Buffer.alloc(10 * 1024 * 1024 + 1, 0x61), "file_too_large"],
    ] as const) {
      const answer = await send(content);
      expect(answer).toMatchObject({ status: 400, body: { code } });
    }
    expect(await importCount()).toBe(0);
    expect(await goodsCount()).toBe(0);
  });

  test("a dry run says what each row is and makes no goods", async () => {
    const { body: there } = await member.client.post("/enterprise/products", {
      ...listingBody(app, chain_id, "Dill"),
      handle: `dill-${maker.handle}`,
    });
    const answer = await send("Namn;Pris\nSalvia;49,50\nTimjan;-3\nDill;10\nSalvia;1");
    expect(answer).toMatchObject({
      status: 201,
      body: {
        import: { status: "checked", row_count: 4, counts: { waiting: 1, wrong: 3 } },
        count: 3,
        rows: [
          {
            line: 3,
            title: "Timjan",
            issues: [{ code: "price_not_positive", heading: { sv: "Pris (kr, med moms)" } }],
          },
          { line: 4, issues: [{ code: "title_taken" }] },
          { line: 5, issues: [{ code: "title_twice" }] },
        ],
      },
    });
    expect(await goodsCount()).toBe(1);
    expect(there.product.status).toBe("draft");
  });

  test("running it makes each right row once, and a second run is refused", async () => {
    const { body } = await send(
      "Namn;Pris;Antal i lager\nSalvia;49,50;3\nTimjan;fel;1\nKyndel;12;0",
    );
    const { id } = body.import;
    const run = () => member.client.post(`${IMPORTS}/${id}/run`, {});
    const answers = await Promise.all([run(), run()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const done = await finished(id);
    expect(done.import.counts).toEqual({ made: 2, wrong: 1, waiting: 0, failed: 0 });
    expect(await goodsCount()).toBe(2);
    const { body: salvia } = await member.client.get(
      `/enterprise/products/${done.rows[0].product_id}`,
    );
    expect(salvia.product).toMatchObject({
      ...{ title: "Salvia", status: "draft", value_chain_id: chain_id },
      variants: [{ price_minor: 4_950, stock: 3 }],
    });
    expect(await run()).toMatchObject({ status: 409, body: { code: "import_state_conflict" } });
  });

  test("after a crash it goes on, clears what is half-made and makes no row twice", async () => {
    const { body } = await send("Namn;Pris\nEtt;1\nTvå;2\nTre;3");
    const { id } = body.import;
    // What a crash leaves in the midst of the second row: a product without its row's note.
    await member.client.post(`${IMPORTS}/${id}/run`, {});
    await finished(id);
    const second = (await member.client.get(`${IMPORTS}/${id}?rows=all`)).body.rows[1].product_id;
    await app.db.query(
      "UPDATE goods_import_row SET state = 'waiting', product_id = NULL WHERE import_id = $1 AND line = 3",
      [id],
    );
    await app.db.query(
      "UPDATE goods_import SET status = 'running', runs_until = now() - interval '1 second' WHERE id = $1",
      [id],
    );
    expect((await member.client.post(`${IMPORTS}/${id}/run`, {})).status).toBe(202);
    const done = await finished(id);
    expect(done.import.counts).toMatchObject({ made: 3, waiting: 0 });
    expect(done.rows[1].product_id).not.toBe(second);
    expect(await goodsCount()).toBe(3);
  });

  test("a row whose name somebody has taken meanwhile fails by itself", async () => {
    const { body } = await send("Namn;Pris\nEtt;1\nTvå;2");
    await member.client.post("/enterprise/products", {
      ...{ title: "Ett", handle: `ett-${maker.handle}` },
    });
    await member.client.post(`${IMPORTS}/${body.import.id}/run`, {});
    const done = await finished(body.import.id);
    expect(done.import.counts).toMatchObject({ made: 1, failed: 1 });
    expect(done.rows[0]).toMatchObject({ state: "failed", issues: [{ code: "handle_taken" }] });
  });

  test.each(["csv", "xlsx"])("what is exported as %s can be read again", async (type) => {
    const body = { ...listingBody(app, chain_id, "=Farlig"), allergens: "@SUM(A1)" };
    await member.client.post("/enterprise/products", body);
    const file = await fetch(`${app.url}/enterprise/products/export.${type}`, {
      headers: member.headers,
    });
    const content = Buffer.from(await file.arrayBuffer());
    expect(file.headers.get("content-disposition")).toContain(`varor.${type}`);
    const answer = await send(content);
    // It is there already: read as it was, and nothing of it run.
    expect(answer.body.rows).toMatchObject([
      { line: 2, issues: [{ code: expect.stringMatching(/^(title|handle)_taken$/) }] },
    ]);
  });

  test("the template is its headings", async () => {
    const { body } = await member.client.get("/enterprise/products/template.csv");
    expect(body.replace("\uFEFF", "").startsWith('"Namn";"Pris (kr, med moms)"')).toBe(true);
    const answer = await send(body);
    expect(answer).toMatchObject({ status: 400, body: { code: "file_without_rows" } });
  });
});
