package dev.holdfast.generator.resolve;

/** A document with lists of several forms. */
final class PagedShopDocument {
    static final String TEXT = """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths:
              /customers:
                get:
                  operationId: listCustomers
                  parameters:
                    - { name: cursor, in: query, schema: { type: string } }
                    - { name: limit, in: query, schema: { type: integer } }
                    - { name: page, in: query, required: true, schema: { type: integer } }
                  responses:
                    '200':
                      description: Some customers.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data: { type: array, items: { $ref: '#/components/schemas/Customer' } }
                              has_more: { type: boolean }
                              total: { type: integer }
                              meta: { $ref: '#/components/schemas/Meta' }
              /customers/{id}:
                get:
                  operationId: getCustomer
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses:
                    '200':
                      description: A customer.
                      content: { application/json: { schema: { $ref: '#/components/schemas/Customer' } } }
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{ name: each, in: query, schema: { type: string } }]
                  responses:
                    '200':
                      description: Some orders.
                      headers: { Link: { schema: { type: string } } }
                      content: { application/json: { schema: { type: array, items: { type: string } } } }
              /deep:
                get:
                  operationId: listDeep
                  parameters: [{ name: after, in: query, schema: { type: string } }]
                  responses:
                    '200':
                      description: Something deep.
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              page:
                                type: [object, 'null']
                                properties:
                                  rows: { type: [array, 'null'], items: { $ref: '#/components/schemas/Row' } }
                                  last: { type: string }
              /search:
                post:
                  operationId: search
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: { type: object, properties: { text: { type: string }, offset: { type: integer } } }
                  responses:
                    '200':
                      description: What was found.
                      content:
                        application/json:
                          schema: { type: object, properties: { hits: { type: array, items: { type: integer } } } }
            components:
              schemas:
                Customer: { type: object, required: [id], properties: { id: { type: string } } }
                Meta: { type: object, properties: { next: { type: string, format: uri }, pages: { type: integer } } }
                Row:
                  oneOf:
                    - { type: object, required: [a], properties: { a: { type: string } } }
                    - { type: object, required: [b], properties: { b: { type: string } } }
            """;

    private PagedShopDocument() {}
}
