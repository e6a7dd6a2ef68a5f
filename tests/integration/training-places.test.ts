import { addMonths, monthOf } from "@insteg/domain";
import { type TestApp, testApp } from "../support/app";
import { adminClient, type HttpClient } from "../support/http";
import { createEnterprise, createPlace, setTerms, type TestEnterprise } from "../support/network";

describe("a place's seats", () => {
  let app: TestApp;
  let admin: HttpClient;
  let enterprise: TestEnterprise;
  beforeAll(async () => {
    app = await testApp();
    admin = await adminClient(app.url);
    enterprise = await createEnterprise(app, "Sätena");
  });

  const now = monthOf(new Date());
  const setSeats = async (place: string, seats: number) => {
    const { status, body } = await admin.post(`/admin/training-places/${place}`, { seats });
    return status === 200 ? body.training_place.seats : body.code;
  };

  test("cannot be fewer than are occupied now", async () => {
    const place = await createPlace(app, enterprise, 1_000_000, { seats: 6 });
    await setTerms(app, place, { need_minor: 1_000_000, occupied_seats: 4, month: now });
    expect(await setSeats(place, 3)).toBe("seats_exceeded");
    expect(await setSeats(place, 4)).toBe(4);
  });

  test("cannot be fewer than a later month's terms occupy", async () => {
    const place = await createPlace(app, enterprise, 1_000_000, { seats: 6 });
    const later = addMonths(now, 3);
    await setTerms(app, place, { need_minor: 1_000_000, occupied_seats: 5, month: later });
    expect(await setSeats(place, 4)).toBe("seats_exceeded");
    expect(await setSeats(place, 5)).toBe(5);
  });

  test("may be fewer than a month that is over occupied", async () => {
    const place = await createPlace(app, enterprise, 1_000_000, { seats: 6 });
    await setTerms(app, place, { need_minor: 1_000_000, occupied_seats: 6, month: "2025-02" });
    await setTerms(app, place, { need_minor: 1_000_000, occupied_seats: 2, month: now });
    expect(await setSeats(place, 2)).toBe(2);
  });

  test("do not hinder a change of something else", async () => {
    const place = await createPlace(app, enterprise, 1_000_000);
    const answer = await admin.post(`/admin/training-places/${place}`, { name: "Verkstaden" });
    expect(answer).toMatchObject({ status: 200, body: { training_place: { name: "Verkstaden" } } });
  });
});
