package dev.holdfast.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.generator.spec.Documents;
import org.junit.jupiter.api.Test;

/** Choices between types, and what tells them apart. */
final class TypesOfChoicesTest {
    private static final String SCHEMAS = """
            paths:
              /x: { get: { operationId: x, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Choice' } } } } } } }
            components:
              schemas:
                Cat: { type: object, required: [object, id], properties: { object: { type: string, enum: [cat] }, id: { type: string }, lives: { type: integer } } }
                Dog: { type: object, required: [object, id], properties: { object: { type: string, enum: [dog] }, id: { type: string } } }
                Gone: { type: object, required: [object, id, deleted], properties: { object: { type: string, enum: [cat] }, id: { type: string }, deleted: { type: boolean, enum: [true] } } }
                Card: { type: object, required: [number], properties: { number: { type: string } } }
                Bank: { type: object, required: [iban], properties: { iban: { type: string } } }
            """;

    @Test
    void callsTheTextBesideAnObjectWithAnIdItsId() {
        assertThat(choice("anyOf: [{ type: string }, { $ref: '#/components/schemas/Cat' }]"))
                .isEqualTo("Id(STRING) | OfCat(Cat) object=cat");
    }

    @Test
    void findsThePropertyThatTellsObjectsApart() {
        assertThat(choice("anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]"))
                .isEqualTo("OfCat(Cat) object=cat | OfDog(Dog) object=dog");
    }

    @Test
    void takesNoPropertyThatOneOfTheObjectsLeavesOpen() {
        String open =
                "{ type: object, title: Open, required: [object, id], properties: { object: { type: string }, id: { type: string } } }";

        assertThat(choice("anyOf: [{ $ref: '#/components/schemas/Cat' }, " + open + "]"))
                .isEqualTo("OfCat(Cat) | OfOpen(ChoiceOpen)");
    }

    @Test
    void tellsObjectsApartByWhatOnlySomeRequire() {
        assertThat(choice("anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Gone' }]"))
                .isEqualTo("OfCat(Cat) | OfGone(Gone) having deleted");
        assertThat(choice("oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }]"))
                .isEqualTo("OfCard(Card) having number | OfBank(Bank) having iban");
    }

    @Test
    void takesTheDiscriminatorWithOrWithoutMapping() {
        String members = "oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }], ";

        assertThat(choice(members + "discriminator: { propertyName: kind }"))
                .isEqualTo("OfCard(Card) kind=Card | OfBank(Bank) kind=Bank");
        assertThat(choice(members + "discriminator: { propertyName: kind, mapping: { c: Card, d: Card, "
                        + "b: '#/components/schemas/Bank' } }"))
                .isEqualTo("OfCard(Card) kind=c,d | OfBank(Bank) kind=b");
    }

    @Test
    void tellsKindsOfJsonApart() {
        assertThat(
                        choice(
                                "oneOf: [{ type: boolean }, { type: string, enum: [a, b] }, { type: integer, format: int32 }, "
                                        + "{ type: array, items: { type: string } }, { type: object, additionalProperties: { type: string } }]"))
                .isEqualTo("Flag(BOOLEAN) | Text(STRING) | Whole(LONG) | Items([STRING]) | OfDetails(ChoiceDetails)");
    }

    @Test
    void namesInlineObjectsByTagOrTitle() {
        assertThat(
                        choice(
                                "oneOf: ["
                                        + "{ type: object, required: [type], properties: { type: { enum: [us_card] } } }, "
                                        + "{ title: Bank Transfer, type: object, required: [iban], properties: { iban: { type: string } } }]"))
                .isEqualTo("OfUsCard(ChoiceUsCard) type=us_card | OfBankTransfer(ChoiceBankTransfer) having iban");
    }

    @Test
    void declaresTheSameChoiceOnceAndCallsItAfterItsMembers() {
        String cat = "{ anyOf: [{ type: string }, { $ref: '#/components/schemas/Cat' }] }";
        ShapeText shape = shape(
                "Choice: { type: object, properties: { one: " + cat + ", many: { type: array, items: " + cat
                        + " }, other: { oneOf: [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }] } } }");

        assertThat(shape.type("Choice")).isEqualTo("one?: CatOrId, many?: [CatOrId], other?: CatOrDog");
        assertThat(shape.type("CatOrId")).isEqualTo("OfCat(Cat) object=cat | Id(STRING)");
        assertThat(shape.typeNames()).containsExactly("Cat", "CatOrDog", "CatOrId", "Choice", "Dog");
    }

    @Test
    void takesABaseForItsSubtypesThoughNothingElseNamesThem() {
        ShapeText shape = shape("""
                Choice: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
                    Pet: { type: object, required: [sort], properties: { sort: { type: string } }, discriminator: { propertyName: sort, mapping: { newt: Newt } } }
                    Newt: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { wet: { type: boolean } } }] }
                    Toad: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
                    Stone: { type: object, properties: { a: { type: string } } }
                """);

        assertThat(shape.type("Pet")).isEqualTo("OfNewt(Newt) sort=newt | OfToad(Toad) sort=Toad");
        assertThat(shape.type("Newt")).isEqualTo("sort: STRING, wet?: BOOLEAN");
        assertThat(shape.typeNames()).containsExactly("Choice", "Newt", "Pet", "Toad");
    }

    @Test
    void keepsTheDiscriminatorThatAnObjectDoesNotMention() {
        String members = "oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Bank' }], ";
        ShapeText shape = shape("Choice: { " + members + "discriminator: { propertyName: kind } }");

        assertThat(shape.type("Card")).isEqualTo("kind?: STRING, number: STRING");
    }

    @Test
    void clearsAPartByAnEmptyTextWhereThatIsNoValueOfIt() {
        ShapeText shape = shape("""
                Date: { anyOf: [{ type: string, format: date }, { type: string, enum: [''] }] }
                    Choice:
                      type: object
                      required: [map]
                      properties:
                        map: { anyOf: [{ type: object, additionalProperties: { type: string } }, { type: string, enum: [''] }] }
                        name: { anyOf: [{ type: string }, { type: string, enum: [''] }] }
                        date: { $ref: '#/components/schemas/Date' }
                        either: { anyOf: [{ type: integer }, { type: boolean }, { type: string, enum: [''] }] }
                        any: { anyOf: [{ type: integer }, { type: string }, { type: string, enum: [''] }] }
                        counts: { type: array, items: { anyOf: [{ type: integer }, { type: string, enum: [''] }] } }
                        dates: { type: array, items: { $ref: '#/components/schemas/Date' } }
                """);

        assertThat(shape.type("Choice"))
                .isEqualTo("map?'': {STRING}, name?: STRING, date?'': DATE, either?'': FlagOrWhole, "
                        + "any?: TextOrWhole, counts?: [TextOrWhole], dates?: [JSON]");
    }

    private static ShapeText shape(String schemas) {
        return ShapeText.of(Documents.openApi(SCHEMAS + "    " + schemas + "\n"), "AcmeClient");
    }

    private static String choice(String schema) {
        Documents documents = Documents.openApi(SCHEMAS + "    Choice: { " + schema + " }\n");
        return ShapeText.of(documents, "AcmeClient").type("Choice");
    }
}
