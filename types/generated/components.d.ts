import type { Schema, Struct } from '@strapi/strapi';

export interface ReportChallenge extends Struct.ComponentSchema {
  collectionName: 'components_report_challenge';
  info: {
    displayName: '\u6311\u6218';
    icon: 'cursor';
  };
  attributes: {
    cause: Schema.Attribute.Text & Schema.Attribute.Required;
    measures: Schema.Attribute.Text & Schema.Attribute.Required;
    problem: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface ReportGrid extends Struct.ComponentSchema {
  collectionName: 'components_report_grid';
  info: {
    displayName: '\u8868\u683C';
    icon: 'grid';
  };
  attributes: {
    caption: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    cells: Schema.Attribute.JSON & Schema.Attribute.CustomField<'plugin::annual-report.grid'>;
    headColumn: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    headRow: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<true>;
    key: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 64;
      }>;
  };
}

export interface ReportImages extends Struct.ComponentSchema {
  collectionName: 'components_report_images';
  info: {
    displayName: '\u56FE\u7247\u7EC4';
    icon: 'picture';
  };
  attributes: {
    images: Schema.Attribute.Relation<'oneToMany', 'api::image.image'>;
  };
}

export interface ReportTable extends Struct.ComponentSchema {
  collectionName: 'components_report_table';
  info: {
    displayName: '\u6307\u6807\u8868';
    icon: 'chartBubble';
  };
  attributes: {
    table: Schema.Attribute.Relation<'oneToOne', 'api::indicator-table.indicator-table'>;
  };
}

export interface ReportText extends Struct.ComponentSchema {
  collectionName: 'components_report_text';
  info: {
    displayName: '\u6B63\u6587';
    icon: 'layer';
  };
  attributes: {
    content: Schema.Attribute.Blocks & Schema.Attribute.Required;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'report.challenge': ReportChallenge;
      'report.grid': ReportGrid;
      'report.images': ReportImages;
      'report.table': ReportTable;
      'report.text': ReportText;
    }
  }
}
